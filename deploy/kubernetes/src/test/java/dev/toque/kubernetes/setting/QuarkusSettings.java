package dev.toque.kubernetes.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.toque.kubernetes.manifest.Overlay;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What Quarkus says of its own settings, in the libraries that the services bring. */
final class QuarkusSettings {

  private static final String FOLDER = "META-INF/quarkus-config-doc/";
  private static final Map<String, JsonNode> BY_VARIABLE = new TreeMap<>();
  private static final Map<String, String> TEXTS = new TreeMap<>();

  static {
    try {
      ObjectMapper mapper = new ObjectMapper();
      for (URL model : libraries("quarkus-config-model.json")) {
        read(mapper, model).path("configRoots").forEach(QuarkusSettings::addItems);
      }
      for (URL texts : libraries("quarkus-config-javadoc.json")) {
        read(mapper, texts)
            .path("elements")
            .properties()
            .forEach(one -> TEXTS.put(one.getKey(), one.getValue().path("description").asText()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private QuarkusSettings() {}

  /** Whether this variable sets something that is read at run time. */
  static boolean isReadAtRunTime(String variable) {
    return Optional.ofNullable(BY_VARIABLE.get(variable))
        .map(item -> item.path("phase").asText().equals("RUN_TIME"))
        .orElse(false);
  }

  /** Those that the manifests set, with the first sentence of their description. */
  static Map<String, String> used() {
    Map<String, String> used = new TreeMap<>();
    Overlay.all()
        .flatMap(overlay -> Environment.of(overlay).stream())
        .flatMap(environment -> environment.variables().keySet().stream())
        .filter(variable -> variable.startsWith("QUARKUS_"))
        .forEach(variable -> used.put(variable, sentence(variable)));
    return used;
  }

  private static String sentence(String variable) {
    JsonNode item = BY_VARIABLE.getOrDefault(variable, new ObjectMapper().createObjectNode());
    String key = item.path("sourceType").asText() + "." + item.path("sourceElementName").asText();
    String plain = Javadoc.firstLines(TEXTS.getOrDefault(key, ""));
    return plain.replaceAll("(?<=[a-z)`][.]) .*", "");
  }

  private static void addItems(JsonNode parent) {
    for (JsonNode item : parent.path("items")) {
      JsonNode path = item.path("path");
      if (path.has("environmentVariable")) {
        BY_VARIABLE.put(path.path("environmentVariable").asText(), item);
      }
      item.path("additionalPaths")
          .forEach(one -> BY_VARIABLE.put(one.path("environmentVariable").asText(), item));
      addItems(item);
    }
  }

  private static JsonNode read(ObjectMapper mapper, URL file) throws IOException {
    try (InputStream stream = file.openStream()) {
      return mapper.readTree(stream);
    }
  }

  private static Iterable<URL> libraries(String file) throws IOException {
    return Collections.list(QuarkusSettings.class.getClassLoader().getResources(FOLDER + file));
  }
}
