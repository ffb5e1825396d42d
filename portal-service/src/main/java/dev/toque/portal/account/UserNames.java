package dev.toque.portal.account;

import dev.toque.protocol.problem.ProblemException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How user names are written: one way for each, so that no two look alike and differ. */
public final class UserNames {

  private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,64}");

  private UserNames() {}

  /** NFKC and lower case: {@code " Ana "} and {@code "ana"} are one name. */
  public static String canonical(String typed) {
    return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /**
   * The canonical form of a name for a new account.
   *
   * @throws ProblemException {@code malformed} unless it is 1 to 64 letters, digits or {@code . _
   *     - @ +}
   */
  public static String required(String typed) {
    return possible(typed)
        .orElseThrow(
            () ->
                ProblemException.malformed(
                    "username", "must be 1 to 64 letters, digits or . _ - @ +"));
  }

  /** The canonical form of a name that an account could have. */
  static Optional<String> possible(String typed) {
    return Optional.of(canonical(typed)).filter(name -> ALLOWED.matcher(name).matches());
  }
}
