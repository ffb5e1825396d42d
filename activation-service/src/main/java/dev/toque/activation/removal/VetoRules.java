package dev.toque.activation.removal;

import dev.toque.activation.enrolment.Enrolment;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether one phone may undo the addition of another (protocol.md 4 and 4.6). Pure.
 *
 * @param within how long after its addition a phone can be vetoed
 * @param age how long a phone must have been active to veto, unless it was the account's first
 */
record VetoRules(Duration within, Duration age) {

  /** A phone as far as the rules care. */
  record Phone(Instant activatedAt, boolean firstOfAccount) {

    static Phone of(Enrolment enrolment) {
      return new Phone(enrolment.activatedAt().orElseThrow(), enrolment.isFirstOfAccount());
    }
  }

  boolean allow(Phone older, Phone added, Instant now) {
    boolean isOlder = older.activatedAt().isBefore(added.activatedAt());
    boolean isTrusted = older.firstOfAccount() || !older.activatedAt().plus(age).isAfter(now);
    boolean isInTime = added.activatedAt().plus(within).isAfter(now);
    return isOlder && isTrusted && isInTime;
  }
}
