package dev.toque.portal.login;

import dev.toque.kit.metric.Step;
import dev.toque.kit.metric.StepMeter;
import dev.toque.protocol.problem.ProblemCode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Counts the first step of a sign-in: passwords that were accepted, and those that were not. */
@Singleton
class SignInMeter {

  private static final String FUNNEL = "sign-in";
  private static final Step ACCEPTED = new Step(FUNNEL, "password-accepted");

  private final StepMeter steps;

  SignInMeter(StepMeter steps) {
    this.steps = steps;
  }

  void start(@Observes StartupEvent event) {
    steps.expect(
        Stream.concat(
                Stream.of(ACCEPTED), LoginResource.ON_THE_PAGE.stream().map(SignInMeter::refusal))
            .toList());
  }

  void accepted() {
    steps.count(ACCEPTED);
  }

  /** What the person was told instead. */
  void refused(ProblemCode why) {
    steps.count(refusal(why));
  }

  private static Step refusal(ProblemCode why) {
    return new Step(FUNNEL, "password-refused", why.code());
  }
}
