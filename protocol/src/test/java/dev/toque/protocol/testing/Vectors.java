package dev.toque.protocol.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The golden values that Java and JavaScript both reproduce. */
public final class Vectors {
  private Vectors() {}

  /** The entries of one list of one file of {@code vectors/}. */
  public static Stream<JsonNode> of(String file, String list) {
    try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + file)) {
      JsonNode entries = new ObjectMapper().readTree(in).path(list);
      return StreamSupport.stream(entries.spliterator(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
