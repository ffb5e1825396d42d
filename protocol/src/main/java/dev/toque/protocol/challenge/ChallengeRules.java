package dev.toque.protocol.challenge;

import static dev.toque.protocol.challenge.ChallengeState.APPROVED;
import static dev.toque.protocol.challenge.ChallengeState.CANCELLED;
import static dev.toque.protocol.challenge.ChallengeState.CONSUMED;
import static dev.toque.protocol.challenge.ChallengeState.DENIED;
import static dev.toque.protocol.challenge.ChallengeState.EXPIRED;
import static dev.toque.protocol.challenge.ChallengeState.PENDING;
import static dev.toque.protocol.challenge.ChallengeState.REPORTED;
import static dev.toque.protocol.challenge.ChallengeState.SUPERSEDED;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which event leads a challenge where. Source: protocol.md, section 5.5. Time and races are decided
 * by the store's conditional update; this says only what that update may do.
 */
public final class ChallengeRules {
  /** Where an event leads from, and to. */
  private record Step(Set<ChallengeState> from, ChallengeState to) {}

  private static final Map<ChallengeEvent, Step> STEPS =
      Map.of(
          ChallengeEvent.APPROVE, new Step(Set.of(PENDING), APPROVED),
          ChallengeEvent.DENY, new Step(Set.of(PENDING), DENIED),
          ChallengeEvent.REPORT, new Step(Set.of(PENDING), REPORTED),
          ChallengeEvent.WRONG_NUMBER, new Step(Set.of(PENDING), ChallengeState.WRONG_NUMBER),
          ChallengeEvent.SUPERSEDE, new Step(Set.of(PENDING), SUPERSEDED),
          ChallengeEvent.EXPIRE, new Step(Set.of(PENDING, APPROVED), EXPIRED),
          ChallengeEvent.CANCEL, new Step(Set.of(PENDING, APPROVED), CANCELLED),
          ChallengeEvent.CONSUME, new Step(Set.of(APPROVED), CONSUMED));

  private ChallengeRules() {}

  /** The state after the event; empty when the event changes nothing there. */
  public static Optional<ChallengeState> next(ChallengeState from, ChallengeEvent event) {
    Step step = STEPS.get(event);
    return step.from().contains(from) ? Optional.of(step.to()) : Optional.empty();
  }

  /** The states in which the event may happen: the condition of the update. */
  public static Set<ChallengeState> from(ChallengeEvent event) {
    return STEPS.get(event).from();
  }

  /** The state to which the event leads. */
  public static ChallengeState to(ChallengeEvent event) {
    return STEPS.get(event).to();
  }

  /** What a person's decision does to a challenge when all else is right. */
  public static ChallengeEvent eventOf(Decision decision) {
    return switch (decision) {
      case APPROVE -> ChallengeEvent.APPROVE;
      case DENY -> ChallengeEvent.DENY;
      case REPORT -> ChallengeEvent.REPORT;
    };
  }
}
