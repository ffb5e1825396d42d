package dev.toque.system.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The pictures that the guides have, as they declare them. */
record Declared(Map<String, Picture> pictures) {

  private static final Path GUIDES = Path.of("../portal-service/src/main/resources/guides");

  /**
   * A picture.
   *
   * @param state of the page that it shows
   * @param mark what is marked: a label's key, {@code hook:} or {@code class:} and a name, or
   *     nothing
   */
  record Picture(String id, String state, String mark) {

    /** Whether it shows a computer's browser. */
    boolean onDesk() {
      return id.startsWith("desk-");
    }
  }

  static Declared read() {
    Map<String, Picture> pictures = new LinkedHashMap<>();
    for (JsonNode node : json("figures.json").path("pictures")) {
      String id = node.path("id").asText();
      pictures.put(id, new Picture(id, node.path("state").asText(), node.path("mark").asText()));
    }
    return new Declared(pictures);
  }

  Picture picture(String id) {
    return pictures.get(id);
  }

  /** What stands on a button, by its key in {@code labels.json}. */
  static String label(String key, String language) {
    JsonNode label = json(language + "/labels.json").path(key);
    if (label.isMissingNode()) {
      throw new IllegalStateException("no label " + key);
    }
    return label.asText();
  }

  /** Those that are not among these. */
  Set<String> without(Set<String> taken) {
    Set<String> left = new TreeSet<>(pictures.keySet());
    left.removeAll(taken);
    return left;
  }

  private static JsonNode json(String file) {
    try {
      return new ObjectMapper().readTree(GUIDES.resolve(file).toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
