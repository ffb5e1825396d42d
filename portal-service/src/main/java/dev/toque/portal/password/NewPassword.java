package dev.toque.portal.password;

import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords people may choose. Pure. Long ones of any characters are allowed; what everybody
 * would try first is not (NIST SP 800-63B, section 5.1.1.2).
 */
public final class NewPassword {

  /** In code units. */
  public static final int SHORTEST = 8;

  public static final int LONGEST = 256;

  private NewPassword() {}

  /** Why a choice was refused. */
  public enum Refusal {
    /** Too short, too long, or the user name itself. */
    WEAK,
    /** The second entry differs. */
    DIFFERENT;

    /** The last part of a page's state in {@code states.json}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What speaks against this choice; empty when nothing does. */
  public static Optional<Refusal> refusal(String password, String again, String userName) {
    int length = password.length();
    if (length < SHORTEST || length > LONGEST || isName(password, userName)) {
      return Optional.of(Refusal.WEAK);
    }
    return password.equals(again) ? Optional.empty() : Optional.of(Refusal.DIFFERENT);
  }

  private static boolean isName(String password, String userName) {
    return password.strip().equalsIgnoreCase(userName);
  }
}
