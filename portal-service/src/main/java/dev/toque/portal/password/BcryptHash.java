package dev.toque.portal.password;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * A bcrypt hash that came from elsewhere: {@code $2b$12$} and 53 symbols. We make none: the next
 * right password turns it into one of Argon2id. What follows the first 72 bytes of a password does
 * not count with it.
 */
record BcryptHash(String text, int cost) implements StoredHash {

  private static final Pattern FORM =
      Pattern.compile("\\$2[aby]\\$(\\d{2})\\$[./A-Za-z0-9]{21}[.Oeu][./A-Za-z0-9]{31}");

  /** 2^4 rounds is the least there is. */
  private static final int LEAST = 4;

  /** 2^14 rounds: about a second of a processor. */
  private static final int MOST = 14;

  static boolean is(String text) {
    return text.startsWith("$2");
  }

  /**
   * @throws IllegalArgumentException when it is none
   */
  static BcryptHash parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a hash of bcrypt");
    }
    return new BcryptHash(text, Integer.parseInt(matcher.group(1)));
  }

  @Override
  public boolean matches(String password) {
    return OpenBSDBCrypt.checkPassword(text, password.toCharArray());
  }

  @Override
  public boolean weakerThan(PasswordConfig wanted) {
    return true;
  }

  @Override
  public Optional<String> burden() {
    return cost < LEAST || cost > MOST
        ? Optional.of("has a cost that is not %d to %d".formatted(LEAST, MOST))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "BcryptHash[redacted]";
  }
}
