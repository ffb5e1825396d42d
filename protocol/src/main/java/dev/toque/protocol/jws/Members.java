package dev.toque.protocol.jws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The members of a JOSE header or of a payload, of which none may be unknown. What is wrong becomes
 * the one-word reason of {@code proof-invalid}: the member's name.
 */
public record Members(JsonNode json) {

  /**
   * @throws ProblemException with {@code otherwise} as its reason when a member is not among the
   *     known
   */
  public Members onlyKnown(Set<String> known, String otherwise) {
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw ProblemException.proofInvalid(otherwise);
              }
            });
    return this;
  }

  /** Every one of these members must be text and have exactly this value. */
  public void equalTo(Map<String, String> values) {
    // sorted, so that of several faults always the same one is told
    new TreeMap<>(values).forEach(this::equalTo);
  }

  /** The member must be text and have exactly this value. */
  public Members equalTo(String name, String value) {
    if (!MessageDigest.isEqual(utf8(text(name)), utf8(value))) {
      throw ProblemException.proofInvalid(name);
    }
    return this;
  }

  public boolean has(String name) {
    return json.has(name);
  }

  public String text(String name) {
    JsonNode member = json.path(name);
    if (!member.isTextual()) {
      throw ProblemException.proofInvalid(name);
    }
    return member.textValue();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
