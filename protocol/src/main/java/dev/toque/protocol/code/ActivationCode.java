package dev.toque.protocol.code;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * The code that a person scans or types to enrol a phone: 12 symbols of Crockford's base 32, the
 * last a check symbol. It is a secret: {@link #toString()} shows nothing of it. Source:
 * protocol.md, section 1.
 *
 * @param symbols the 12 symbols in capitals, without hyphens
 */
public record ActivationCode(String symbols) {
  static final int LENGTH = 12;
  private static final int GROUP = 4;

  public ActivationCode {
    if (!CheckSymbol.completes(symbols)) {
      throw new IllegalArgumentException("not an activation code");
    }
  }

  /**
   * Reads what a person typed or a phone sent: case, spaces and hyphens do not matter, {@code O} is
   * 0, {@code I} and {@code L} are 1.
   *
   * @throws ProblemException {@code code-malformed}
   */
  public static ActivationCode parse(String typed) {
    String symbols = TypedCode.normalise(typed);
    if (!CheckSymbol.completes(symbols)) {
      throw ProblemException.of(ProblemCode.CODE_MALFORMED);
    }
    return new ActivationCode(symbols);
  }

  /** A new code with 55 random bits. */
  public static ActivationCode random(SecureRandom random) {
    StringBuilder symbols = new StringBuilder(LENGTH);
    random
        .ints(LENGTH - 1L, 0, CheckSymbol.ALPHABET.length())
        .forEach(value -> symbols.append(CheckSymbol.ALPHABET.charAt(value)));
    return new ActivationCode(symbols.append(CheckSymbol.of(symbols)).toString());
  }

  /** As people see it: {@code K7QF-9M2D-XR42}. */
  public String display() {
    return String.join(
        "-",
        symbols.substring(0, GROUP),
        symbols.substring(GROUP, 2 * GROUP),
        symbols.substring(2 * GROUP));
  }

  /** What the QR code holds; the code stands in the fragment, which no server ever sees. */
  public String link(String publicUrl) {
    return publicUrl + "/a/#" + symbols;
  }

  /** The member {@code ch} of an enrolment's statement: base64url of the SHA-256 of the symbols. */
  public String sha256() {
    return Base64Url.encode(Digests.sha256(symbols.getBytes(StandardCharsets.US_ASCII)));
  }

  @Override
  public String toString() {
    return "ActivationCode[redacted]";
  }
}
