package dev.toque.kubernetes.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.kubernetes.manifest.Manifest;
import dev.toque.kubernetes.manifest.Overlay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

  static Stream<Overlay> overlays() {
    return Overlay.all();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyResourceIsWhatKubernetesKnows(Overlay overlay) {
    assertEquals(Map.of(), faults(overlay.manifests()));
  }

  @Test
  void soIsWhatTheOtherComponentsMake() {
    String text = Overlay.rendered(Overlay.ROOT.resolve("src/test/kustomize/sentinel"));
    assertEquals(Map.of(), faults(Overlay.parse(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "Deployment, /spec/template/spec/containers/0, imagePullPolice",
    "Deployment, /spec/template/spec/containers/0/livenessProbe/httpGet, ports",
    "Service, /spec, select",
    "NetworkPolicy, /spec, podSelectors",
    "HorizontalPodAutoscaler, /spec/scaleTargetRef, names",
    "Certificate, /spec/privateKey, sizes",
    "Ingress, /spec/rules/0/http/paths/0/backend/service, servicePort"
  })
  void aFieldThatItDoesNotKnowIsAFault(String kind, String place, String field) {
    Manifest manifest = any(kind);
    ((ObjectNode) manifest.at(place)).put(field, "x");
    assertTrue(Schema.fault(manifest).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "Deployment, /spec, selector",
    "Deployment, /spec/template/spec/containers/0, name",
    "HorizontalPodAutoscaler, /spec, maxReplicas",
    "Ingress, /spec/rules/0/http/paths/0, pathType",
    "Certificate, /spec, secretName",
    "Cluster, /spec, instances"
  })
  void aRequiredFieldThatIsAbsentIsAFault(String kind, String place, String field) {
    Manifest manifest = any(kind);
    ((ObjectNode) manifest.at(place)).remove(field);
    assertTrue(Schema.fault(manifest).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "Deployment, /spec, revisionHistoryLimit",
    "Deployment, /spec/template/spec, automountServiceAccountToken",
    "Cluster, /spec, instances"
  })
  void aValueOfAnotherTypeIsAFault(String kind, String place, String field) {
    Manifest manifest = any(kind);
    ((ObjectNode) manifest.at(place)).put(field, "many");
    assertTrue(Schema.fault(manifest).isPresent());
  }

  @Test
  void aKindThatNobodyKnowsIsAFault() {
    Manifest manifest = any("Deployment");
    ((ObjectNode) manifest.json()).put("kind", "Deploiment");
    assertTrue(Schema.fault(manifest).isPresent());
  }

  private static Manifest any(String kind) {
    return new Overlay("local").of(kind).get(0);
  }

  private static Map<String, String> faults(List<Manifest> manifests) {
    Map<String, String> faults = new TreeMap<>();
    manifests.forEach(
        manifest ->
            Schema.fault(manifest).ifPresent(fault -> faults.put(manifest.toString(), fault)));
    return faults;
  }
}
