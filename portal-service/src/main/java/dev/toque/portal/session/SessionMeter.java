package dev.toque.portal.session;

import dev.toque.kit.metric.Step;
import dev.toque.kit.metric.StepMeter;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Counts the last step of a sign-in: a session with full rights, after a second factor or, where
 * there is no phone yet, at once. The time is that since the password was accepted.
 */
@Singleton
class SessionMeter {

  private static final Step CONFIRMED = new Step("sign-in", "completed", "second-factor");
  private static final Step UNASKED = new Step("sign-in", "completed", "password-alone");

  private final StepMeter steps;
  private final Clock clock;

  SessionMeter(StepMeter steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    steps.expect(List.of(CONFIRMED, UNASKED));
    steps.expectTimes(List.of(CONFIRMED));
  }

  void created(Session session) {
    if (session.full()) {
      steps.count(UNASKED);
    }
  }

  void renewed(Session before, Session now) {
    if (now.full() && !before.full()) {
      steps.count(CONFIRMED);
      steps.time(CONFIRMED, Duration.between(before.createdAt(), clock.instant()));
    }
  }
}
