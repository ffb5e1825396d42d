package dev.toque.protocol.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.problem.ProblemException;
import java.util.Map;

/**
 * Refuses strings that JSON escapes can smuggle past the UTF-8 check and that no store can hold:
 * lone surrogates (RFC 7493, section 2.1) and the character NUL.
 */
final class Texts {
  private Texts() {}

  static void check(JsonNode node, String path) {
    if (node.isTextual() && !isStorable(node.textValue())) {
      throw ProblemException.malformed(path, "has a character that is not allowed");
    }
    for (int i = 0; i < node.size() && node.isArray(); i++) {
      check(node.get(i), path + "[" + i + "]");
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      check(member.getValue(), path.isEmpty() ? member.getKey() : path + "." + member.getKey());
    }
  }

  private static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(
            point ->
                point == 0
                    || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
  }
}
