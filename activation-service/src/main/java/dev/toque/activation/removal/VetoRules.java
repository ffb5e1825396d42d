package dev.toque.activation.removal;

import dev.toque.activation.enrolment.Enrolment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether one phone may undo the addition of another (protocol.md 4 and 4.6). Pure.
 *
 * @param within how long after its addition a phone can be vetoed
 * @param age how long a phone must have been active to veto, unless no older one exists
 */
record VetoRules(Duration within, Duration age) {

  /** A phone as far as the rules care. */
  record Phone(Instant activatedAt, boolean eldest) {

    /** The eldest is the one that no other phone of its account is older than. */
    static Phone of(Enrolment enrolment, List<Enrolment> present) {
      Instant since = enrolment.activatedAt().orElseThrow();
      return new Phone(
          since,
          present.stream()
              .flatMap(other -> other.activatedAt().stream())
              .noneMatch(other -> other.isBefore(since)));
    }
  }

  boolean allow(Phone older, Phone added, Instant now) {
    boolean isOlder = older.activatedAt().isBefore(added.activatedAt());
    boolean isTrusted = older.eldest() || !older.activatedAt().plus(age).isAfter(now);
    boolean isInTime = added.activatedAt().plus(within).isAfter(now);
    return isOlder && isTrusted && isInTime;
  }
}
