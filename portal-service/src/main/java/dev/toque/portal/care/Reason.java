package dev.toque.portal.care;

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

  /**
   * One that was given.
   *
   * @throws ProblemException {@code malformed}
   */
  public static Reason of(String text) {
    Fields.requirePlainText("reason", text, LONGEST);
    return new Reason(text);
  }

  /** One that must be there; empty for what is none. */
  public static Optional<Reason> typed(String text) {
    try {
      return Optional.of(of(text.strip()));
    } catch (ProblemException none) {
      return Optional.empty();
    }
  }
}
