package dev.toque.cli.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as the portal writes it and as people read it. */
public final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /**
   * @throws Failure when it is none
   */
  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException fault) {
      throw new Failure(
          Failure.AWAY, "What answers there is no Toque: it speaks no JSON. Is the address right?");
    }
  }

  public static String pretty(JsonNode value) {
    return value.toPrettyString();
  }
}
