package dev.toque.portal.caller;

import dev.toque.protocol.challenge.ChallengeState;
import java.util.Locale;

/** What is known of a caller; one look each. */
public enum CallerState {
  /** The phone has not answered. */
  PENDING,
  /** The phone has answered; whether that proves anything is to be judged. */
  ANSWERED,
  /** It is the person. */
  VERIFIED,
  DENIED,
  /** The person says that they do not call. */
  REPORTED,
  WRONG_NUMBER,
  EXPIRED,
  /** Given up, replaced by another request, or not known any more. */
  ENDED,
  /** The stored answer does not prove what was asked. */
  REFUSED;

  static CallerState of(ChallengeState state) {
    return switch (state) {
      case PENDING -> PENDING;
      case APPROVED -> ANSWERED;
      case DENIED -> DENIED;
      case REPORTED -> REPORTED;
      case WRONG_NUMBER -> WRONG_NUMBER;
      case EXPIRED -> EXPIRED;
      case CANCELLED, SUPERSEDED, CONSUMED -> ENDED;
    };
  }

  /** As the admin API and {@code states.json} name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether somebody else may be calling. */
  public boolean alarming() {
    return this == REPORTED || this == WRONG_NUMBER || this == REFUSED;
  }
}
