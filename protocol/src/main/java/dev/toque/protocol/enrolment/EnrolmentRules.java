package dev.toque.protocol.enrolment;

import static dev.toque.protocol.enrolment.EnrolmentState.ACTIVE;
import static dev.toque.protocol.enrolment.EnrolmentState.LOCKED;
import static dev.toque.protocol.enrolment.EnrolmentState.PENDING;
import static dev.toque.protocol.enrolment.EnrolmentState.REJECTED;
import static dev.toque.protocol.enrolment.EnrolmentState.REMOVED;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which event leads an enrolment where. Source: protocol.md, sections 3.5 and 4. A pending
 * enrolment is never locked: unlocking it would make it active without the number typed in the
 * browser.
 */
public final class EnrolmentRules {
  /** Where an event leads from, and to. */
  private record Step(Set<EnrolmentState> from, EnrolmentState to) {}

  private static final Map<EnrolmentEvent, Step> STEPS =
      Map.of(
          EnrolmentEvent.CONFIRM, new Step(Set.of(PENDING), ACTIVE),
          EnrolmentEvent.REJECT, new Step(Set.of(PENDING), REJECTED),
          EnrolmentEvent.LOCK, new Step(Set.of(ACTIVE), LOCKED),
          EnrolmentEvent.UNLOCK, new Step(Set.of(LOCKED), ACTIVE),
          EnrolmentEvent.REMOVE, new Step(Set.of(ACTIVE, LOCKED), REMOVED));

  private EnrolmentRules() {}

  /** The state after the event; empty when the event changes nothing there. */
  public static Optional<EnrolmentState> next(EnrolmentState from, EnrolmentEvent event) {
    Step step = STEPS.get(event);
    return step.from().contains(from) ? Optional.of(step.to()) : Optional.empty();
  }

  /** The states in which the event may happen: the condition of the update. */
  public static Set<EnrolmentState> from(EnrolmentEvent event) {
    return STEPS.get(event).from();
  }

  /** The state to which the event leads. */
  public static EnrolmentState to(EnrolmentEvent event) {
    return STEPS.get(event).to();
  }
}
