package dev.toque.portal.secret;

import dev.toque.protocol.code.TypedCode;
import dev.toque.protocol.encoding.Digests;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that a person types to be let in or to set a password: 16 symbols of Crockford's base 32,
 * 80 random bits, shown in groups of four. A secret.
 *
 * @param symbols in capitals, without hyphens
 */
public record SecretCode(String symbols) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final Pattern FORM = Pattern.compile("[%s]{%d}".formatted(ALPHABET, LENGTH));
  private static final Pattern GROUP = Pattern.compile("(.{4})(?!$)");

  public SecretCode {
    if (!FORM.matcher(symbols).matches()) {
      throw new IllegalArgumentException("not a secret code");
    }
  }

  /** Reads what a person typed, as forgiving as an activation code (protocol.md, section 1.2). */
  public static Optional<SecretCode> read(String typed) {
    return Optional.of(TypedCode.normalise(typed))
        .filter(symbols -> FORM.matcher(symbols).matches())
        .map(SecretCode::new);
  }

  public static SecretCode random(SecureRandom random) {
    StringBuilder symbols = new StringBuilder(LENGTH);
    random
        .ints(LENGTH, 0, ALPHABET.length())
        .forEach(value -> symbols.append(ALPHABET.charAt(value)));
    return new SecretCode(symbols.toString());
  }

  /** As people see it: {@code K7QF-9M2D-XR42-0ABC}. */
  public String display() {
    return GROUP.matcher(symbols).replaceAll("$1-");
  }

  public byte[] hash() {
    return Digests.sha256(symbols.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return "SecretCode[redacted]";
  }
}
