package dev.toque.portal.newpassword;

import dev.toque.portal.password.NewPassword;
import java.util.Locale;

/**
 * The page on which a password is chosen.
 *
 * @param code as typed, to be sent again with another choice
 */
public record NewPasswordView(State state, String code) {

  /** One look each. */
  public enum State {
    FRESH,
    /** No link that can be used has this code. */
    UNKNOWN,
    WEAK,
    DIFFERENT,
    DONE;

    static State of(NewPassword.Refusal refusal) {
      return switch (refusal) {
        case WEAK -> WEAK;
        case DIFFERENT -> DIFFERENT;
      };
    }
  }

  /** Which of the states in {@code states.json} the page shows. */
  String declared() {
    return "new-password-" + state.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "NewPasswordView[" + state + "]";
  }
}
