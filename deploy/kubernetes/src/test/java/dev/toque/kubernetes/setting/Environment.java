package dev.toque.kubernetes.setting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.kubernetes.manifest.Manifest;
import dev.toque.kubernetes.manifest.Overlay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one container of ours is told.
 *
 * @param service its name, such as {@code portal}
 * @param variables with their values; empty for what a secret holds
 */
record Environment(Manifest workload, String service, Map<String, String> variables) {

  /** Of every service and migration. */
  static List<Environment> of(Overlay overlay) {
    return overlay.where(one -> List.of("Deployment", "Job").contains(one.kind())).stream()
        .map(workload -> of(overlay, workload))
        .toList();
  }

  private static Environment of(Overlay overlay, Manifest workload) {
    JsonNode container = workload.containers().get(0);
    Map<String, String> variables = new TreeMap<>();
    for (JsonNode source : container.path("envFrom")) {
      String map = source.at("/configMapRef/name").asText();
      variables.putAll(Manifest.texts(overlay.the("ConfigMap", map).at("/data")));
    }
    container
        .path("env")
        .forEach(one -> variables.put(one.path("name").asText(), one.path("value").asText()));
    return new Environment(workload, workload.podLabels().get("app.kubernetes.io/name"), variables);
  }

  @Override
  public String toString() {
    return workload.toString();
  }
}
