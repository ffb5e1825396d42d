package dev.toque.portal.newpassword;

import dev.toque.portal.page.Moment;
import java.util.Locale;
import java.util.Optional;

/**
 * The page for who has forgotten the password.
 *
 * @param username what was typed before
 * @param retryAt when another letter may be asked for
 */
public record ForgotView(State state, String username, Optional<Moment> retryAt) {

  /** One look each. */
  public enum State {
    FRESH,
    SENT,
    TOO_MANY
  }

  public boolean asking() {
    return state == State.FRESH || state == State.TOO_MANY;
  }

  /** Which of the states in {@code states.json} the page shows. */
  String declared() {
    return "forgot-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
