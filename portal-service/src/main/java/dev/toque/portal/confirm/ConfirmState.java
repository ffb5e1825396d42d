package dev.toque.portal.confirm;

import dev.toque.protocol.challenge.ChallengeState;
import java.util.Locale;

/** What the waiting page shows; one look each. */
enum ConfirmState {
  PENDING,
  APPROVED,
  DENIED,
  REPORTED,
  WRONG_NUMBER,
  EXPIRED,
  CANCELLED,
  SUPERSEDED,
  CONSUMED,
  /** push-service does not know the challenge. */
  UNKNOWN,
  /** The stored answer does not prove what was asked. */
  REFUSED,
  /** A phone that may not decide this yet has approved it. */
  TOO_NEW,
  /** Completion was asked for without an approval, or twice. */
  NOT_APPROVED,
  /** The account had phones and has none left. */
  NO_PHONE,
  /** All phones of the account are locked. */
  LOCKED;

  static ConfirmState of(ChallengeState state) {
    return switch (state) {
      case PENDING -> PENDING;
      case APPROVED -> APPROVED;
      case CONSUMED -> CONSUMED;
      case DENIED -> DENIED;
      case REPORTED -> REPORTED;
      case WRONG_NUMBER -> WRONG_NUMBER;
      case EXPIRED -> EXPIRED;
      case CANCELLED -> CANCELLED;
      case SUPERSEDED -> SUPERSEDED;
    };
  }

  /** The last part of the page's state in {@code states.json}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The {@code data-code} of the page's problem: the challenge's state, or the problem code that
   * says the same.
   */
  public String code() {
    return switch (this) {
      case UNKNOWN -> "challenge-unknown";
      case REFUSED -> "proof-invalid";
      case TOO_NEW -> "forbidden";
      case NOT_APPROVED -> "not-pending";
      case NO_PHONE -> "not-enrolled";
      default -> word();
    };
  }

  /** Whether somebody may have tried what they should not. */
  public boolean alarming() {
    return this == REPORTED || this == WRONG_NUMBER || this == REFUSED;
  }

  /** Whether no phone can answer, now or any more. */
  public boolean phoneless() {
    return this == NO_PHONE || this == LOCKED || this == EXPIRED;
  }

  /** Whether only time has passed. */
  public boolean timely() {
    return this == EXPIRED || this == SUPERSEDED || this == UNKNOWN;
  }
}
