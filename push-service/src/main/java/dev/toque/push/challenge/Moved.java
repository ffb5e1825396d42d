package dev.toque.push.challenge;

import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.ChallengeEvent;
import dev.toque.protocol.challenge.ChallengeRules;
import dev.toque.push.audit.Actor;
import dev.toque.push.audit.AuditEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A challenge that one of our updates has moved to another state.
 *
 * @param deviceId the phone whose answer is stored in it
 */
record Moved(
    UUID challengeId,
    UUID accountId,
    Optional<String> deviceId,
    Act act,
    ChallengeEvent event,
    Actor actor,
    Times times) {

  /**
   * How long it took, by the database's clock.
   *
   * @param toDecision from its making until it was no longer pending
   * @param sinceDecision from then until this change; next to nothing where this was the decision
   */
  record Times(Duration toDecision, Duration sinceDecision) {}

  /** The state it has now, as it is named outside. */
  String state() {
    return ChallengeRules.to(event).wire();
  }

  /** Whether phones may still show it: it was pending until now. */
  boolean wasPending() {
    return actor == Actor.PHONE || deviceId.isEmpty();
  }

  AuditEvent audit() {
    return new AuditEvent("challenge-" + state(), accountId, challengeId, answeredBy(), actor, "");
  }

  /** The phone that caused this very change. */
  Optional<String> answeredBy() {
    return actor == Actor.PHONE ? deviceId : Optional.empty();
  }
}
