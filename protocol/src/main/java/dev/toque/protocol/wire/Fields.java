package dev.toque.protocol.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.problem.ProblemException;

/** Rules that the fields of a body must keep; a broken one is a {@code malformed} problem. */
public final class Fields {
  private Fields() {}

  /** The field must be there and not {@code null}. */
  public static void require(String field, Object value) {
    if (value == null || (value instanceof JsonNode json && json.isNull())) {
      throw ProblemException.malformed(field, "is missing");
    }
  }

  /**
   * The field must be text fit to be shown to people: not blank, not too long, and without
   * characters that could forge a line or turn the reading direction (security.md, Browser).
   *
   * @param max code points
   */
  public static void requirePlainText(String field, String value, int max) {
    require(field, value);
    if (value.isBlank() || value.codePointCount(0, value.length()) > max) {
      throw ProblemException.malformed(field, "must have 1 to " + max + " characters");
    }
    if (!value.codePoints().allMatch(Fields::isPlain)) {
      throw ProblemException.malformed(field, "has a character that is not allowed");
    }
  }

  private static boolean isPlain(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> !isDirectional(point);
    };
  }

  /** Embeddings, overrides and isolates of the bidirectional algorithm. */
  private static boolean isDirectional(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }
}
