package dev.toque.portal.care;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.Fields;
import java.util.Optional;

/**
 * Why an agent does something, in their words.
 *
 * @param text at most {@value #LONGEST} characters; empty where a script gave none
 */
public record Reason(String text) {

  /** The longest one, in characters. */
  public static final int LONGEST = 200;

  /** Of a script that says nothing. */
  public static final Reason NONE = new Reason("");

  /** Body of the admin API's routes. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Body(Optional<String> reason) {}

  /** One that must be there; empty for what is none. */
  public static Optional<Reason> typed(String text) {
    try {
      return Optional.of(of(text.strip()));
    } catch (ProblemException none) {
      return Optional.empty();
    }
  }

  /**
   * Of a request's body, which may be empty.
   *
   * @throws ProblemException {@code malformed}
   */
  public static Reason read(byte[] body) {
    return body == null || body.length == 0
        ? NONE
        : StrictJson.read(body, Body.class).reason().map(Reason::of).orElse(NONE);
  }

  private static Reason of(String text) {
    Fields.requirePlainText("reason", text, LONGEST);
    return new Reason(text);
  }
}
