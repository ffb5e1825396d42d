package dev.toque.activation.enrolment;

import dev.toque.kit.metric.Step;
import dev.toque.kit.metric.StepMeter;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Counts the steps from a code to a phone that is activated, and the ways out of them. */
@Singleton
class EnrolmentMeter {

  private static final String FUNNEL = "enrolment";

  private static final Step REDEEMED = new Step(FUNNEL, "redeemed");
  private static final Step ACTIVATED = new Step(FUNNEL, "activated");

  /** By the change that is told; others are no steps. */
  private static final Map<String, Step> STEPS =
      Map.of(
          "code-issued", new Step(FUNNEL, "shown"),
          "code-seen", new Step(FUNNEL, "seen"),
          "code-ended", new Step(FUNNEL, "ended"),
          "enrolment-pending", REDEEMED,
          "confirmation-number-wrong", new Step(FUNNEL, "number-wrong"),
          "enrolment-rejected", new Step(FUNNEL, "rejected"),
          "enrolment-active", ACTIVATED);

  private final StepMeter steps;
  private final Clock clock;

  EnrolmentMeter(StepMeter steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    steps.expect(STEPS.values());
    steps.expectTimes(List.of(ACTIVATED));
  }

  /** A code was told to have changed so. */
  void count(String change) {
    Step step = STEPS.get(change);
    if (step != null) {
      steps.count(step);
    }
  }

  /** An enrolment was told to have changed so. */
  void count(Enrolment enrolment, String change) {
    count(change);
    if (ACTIVATED.equals(STEPS.get(change))) {
      steps.time(ACTIVATED, Duration.between(enrolment.redeemedAt(), clock.instant()));
    }
  }

  /** Where nobody confirms, a code is redeemed and its phone activated at once. */
  void redeemed() {
    steps.count(REDEEMED);
  }
}
