package dev.toque.portal.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What {@code states.json} says that pages can show. */
public final class DeclaredStates {

  private DeclaredStates() {}

  /** All of them whose names start like this. */
  public static Set<String> startingWith(String prefix) {
    return all().stream()
        .filter(name -> name.startsWith(prefix))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All of them. */
  public static Set<String> all() {
    try {
      var states = new ObjectMapper().readTree(Path.of("src/main/resources/states.json").toFile());
      return StreamSupport.stream(states.spliterator(), false)
          .map(state -> state.path("state").asText())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
