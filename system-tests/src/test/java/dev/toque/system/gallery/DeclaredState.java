package dev.toque.system.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A state that a page or screen declares.
 *
 * @param name as in {@code data-state}
 * @param what what the person sees there
 */
record DeclaredState(String name, String what) {

  private static final List<String> FILES =
      List.of(
          "../portal-service/src/main/resources/states.json",
          "../phone-app/src/main/resources/META-INF/resources/a/states.json");

  static List<DeclaredState> all() {
    List<DeclaredState> states = new ArrayList<>();
    for (String file : FILES) {
      for (JsonNode state : read(Path.of(file))) {
        states.add(new DeclaredState(state.path("state").asText(), state.path("what").asText()));
      }
    }
    return states;
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException failure) {
      throw new IllegalStateException("no declared states in " + file, failure);
    }
  }
}
