package dev.toque.system.history.check;

import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.History;
import dev.toque.system.history.record.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person gets at most 3 notifications in 10 minutes and 10 in a day without a positive answer,
 * and none for 15 minutes after <em>it was not me</em>.
 */
record NotificationsWithinBudget() implements Rule {

  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int IN_WINDOW = 3;
  private static final Duration DAY = Duration.ofDays(1);
  private static final int IN_DAY = 10;
  private static final Duration SILENCE = Duration.ofMinutes(15);

  @Override
  public List<Violation> broken(History history, Truth truth) {
    List<Violation> violations = new ArrayList<>();
    for (Truth.Notification sent : truth.notifications()) {
      if (unanswered(sent, WINDOW, truth) >= IN_WINDOW || unanswered(sent, DAY, truth) >= IN_DAY) {
        violations.add(Violation.of(this, "over the budget: " + sent, about(sent, history)));
      }
      if (silenced(sent, truth)) {
        violations.add(Violation.of(this, "after a report: " + sent, about(sent, history)));
      }
    }
    return violations;
  }

  /** How many before this one had no positive answer by then. */
  private static long unanswered(Truth.Notification sent, Duration period, Truth truth) {
    return truth.notifications().stream()
        .filter(other -> other.account().equals(sent.account()))
        .filter(other -> isWithin(other.sentAt(), sent.sentAt(), period))
        .filter(other -> !answeredBy(sent.sentAt(), truth.challenge(other.challenge())))
        .count();
  }

  private static boolean answeredBy(Instant then, Optional<Truth.Challenge> challenge) {
    return challenge
        .filter(Truth.Challenge::approved)
        .flatMap(Truth.Challenge::decidedAt)
        .filter(at -> at.isBefore(then))
        .isPresent();
  }

  private static boolean silenced(Truth.Notification sent, Truth truth) {
    return truth.challenges().stream()
        .filter(row -> row.account().equals(sent.account()) && row.state().equals("REPORTED"))
        .anyMatch(row -> isWithin(row.decidedAt().orElseThrow(), sent.sentAt(), SILENCE));
  }

  private static boolean isWithin(Instant earlier, Instant then, Duration period) {
    return earlier.isBefore(then) && earlier.isAfter(then.minus(period));
  }

  private static List<Operation> about(Truth.Notification sent, History history) {
    return history.operations().stream()
        .filter(one -> one.has(Fact.CHALLENGE, sent.challenge()))
        .toList();
  }
}
