package dev.toque.system.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files that Kubernetes is given to watch Toque by. */
final class Monitoring {

  private static final Path FOLDER =
      Path.of("../deploy/kubernetes/components/monitoring").toAbsolutePath().normalize();
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private Monitoring() {}

  /** The groups of rules, in JSON, which is YAML too. */
  static String rules() throws IOException {
    return JSON.writeValueAsString(alarms().path("spec"));
  }

  /** What each panel of each dashboard asks, by where it stands. */
  static Map<String, String> panels() throws IOException {
    Map<String, String> panels = new LinkedHashMap<>();
    for (Path file : dashboards()) {
      for (JsonNode panel : JSON.readTree(file.toFile()).path("panels")) {
        for (JsonNode target : panel.path("targets")) {
          panels.put(
              "%s, %s %s"
                  .formatted(
                      file.getFileName(),
                      panel.path("title").asText(),
                      target.path("refId").asText()),
              target.path("expr").asText());
        }
      }
    }
    return panels;
  }

  /**
   * What each alarm and each recorded series asks. A comparison tells 0 or 1 here and leaves
   * nothing out: an alarm that cannot find its series would be silent for ever.
   */
  static Map<String, String> conditions() throws IOException {
    Map<String, String> conditions = new LinkedHashMap<>();
    for (JsonNode group : alarms().at("/spec/groups")) {
      for (JsonNode rule : group.path("rules")) {
        String name = rule.path("alert").asText(rule.path("record").asText());
        conditions.put(
            name + " " + conditions.size(),
            rule.path("expr").asText().replaceAll(" ([<>]) ", " $1 bool "));
      }
    }
    return conditions;
  }

  private static JsonNode alarms() throws IOException {
    return new YAMLMapper().readTree(FOLDER.resolve("alarms.yaml").toFile());
  }

  private static List<Path> dashboards() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("dashboards"))) {
      return new ArrayList<>(files.sorted().toList());
    }
  }
}
