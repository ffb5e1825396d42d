package dev.toque.portal.profile;

import dev.toque.portal.page.Moment;
import java.util.Locale;
import java.util.Optional;

/**
 * The page of the account as it is rendered.
 *
 * @param email where letters go; empty when the account has no mail address
 * @param role whether the account has one, so that its person may be an agent
 * @param needsPhone whether a phone must confirm a change
 * @param retryAt when another try makes sense
 */
public record ProfileView(
    State state,
    String userName,
    String displayName,
    Optional<String> email,
    boolean role,
    boolean needsPhone,
    Optional<Moment> retryAt) {

  /** One look each. */
  public enum State {
    FRESH,
    /** The current password was wrong. */
    WRONG,
    TOO_MANY,
    WEAK,
    DIFFERENT,
    /** A phone must confirm, and none can. */
    NO_PHONE,
    CHANGED;

    /** Which of the states in {@code states.json} this is. */
    String declared() {
      return "account-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public String toString() {
    return "ProfileView[" + state + "]";
  }
}
