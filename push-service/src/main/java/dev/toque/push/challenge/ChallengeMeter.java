package dev.toque.push.challenge;

import dev.toque.kit.metric.Step;
import dev.toque.kit.metric.StepMeter;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.ChallengeEvent;
import dev.toque.protocol.challenge.ChallengeRules;
import dev.toque.push.audit.Actor;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts and times what becomes of challenges: those of sign-ins as steps of that funnel, all
 * others as steps of a confirmation.
 */
@Singleton
class ChallengeMeter {

  private static final Set<ChallengeEvent> ANSWERS =
      EnumSet.of(
          ChallengeEvent.APPROVE,
          ChallengeEvent.DENY,
          ChallengeEvent.REPORT,
          ChallengeEvent.WRONG_NUMBER);

  private final StepMeter steps;

  ChallengeMeter(StepMeter steps) {
    this.steps = steps;
  }

  void start(@Observes StartupEvent event) {
    for (Act act : List.of(Act.SIGN_IN, Act.ADD_PHONE)) {
      steps.expect(expected(act));
      steps.expectTimes(
          List.of(step(act, ChallengeEvent.APPROVE), step(act, ChallengeEvent.CONSUME)));
    }
  }

  void asked(Challenge challenge, String change, boolean notified) {
    if (change.equals(Announcements.MADE)) {
      steps.count(new Step(funnel(challenge.act()), "made"));
    }
    steps.count(new Step(funnel(challenge.act()), notified ? "notified" : "withheld"));
  }

  void seen(Challenge challenge) {
    steps.count(new Step(funnel(challenge.act()), "fetched"));
  }

  void moved(Moved moved) {
    Step step = step(moved.act(), moved.event());
    steps.count(step);
    if (moved.actor() == Actor.PHONE) {
      steps.time(step, moved.times().toDecision());
    } else if (moved.event() == ChallengeEvent.CONSUME) {
      steps.time(step, moved.times().sinceDecision());
    }
  }

  private static List<Step> expected(Act act) {
    return Stream.concat(
            Stream.of("made", "notified", "withheld", "fetched")
                .map(name -> new Step(funnel(act), name)),
            EnumSet.allOf(ChallengeEvent.class).stream().map(event -> step(act, event)))
        .collect(Collectors.toList());
  }

  private static Step step(Act act, ChallengeEvent event) {
    String state = ChallengeRules.to(event).wire();
    return ANSWERS.contains(event)
        ? new Step(funnel(act), "answered", state)
        : new Step(funnel(act), state);
  }

  private static String funnel(Act act) {
    return act == Act.SIGN_IN ? "sign-in" : "confirmation";
  }
}
