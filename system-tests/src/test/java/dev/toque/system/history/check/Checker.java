package dev.toque.system.history.check;

import dev.toque.system.history.record.History;
import java.time.Duration;
import java.util.List;

/** All rules. */
public record Checker(List<Rule> rules) {

  /**
   * For an installation with these settings.
   *
   * @param lateCommit how long after a code's end a phone may finish that claimed it in time
   */
  public static Checker with(Duration lateCommit) {
    return new Checker(
        List.of(
            new OneEnrolmentPerCode(),
            new EveryOkIsStored(),
            new NothingAfterItsEnd(lateCommit),
            new OneAnswerPerSession(),
            new EndedIsNeverUsed(),
            new GateTriesWithinBounds(),
            new NotificationsWithinBudget(),
            new NobodyWithoutTheChain(),
            new UnavailableIsSaidSo(),
            new ServiceReturns()));
  }

  /** Where a promise was broken. */
  public List<Violation> broken(History history, Truth truth) {
    return rules.stream().flatMap(rule -> rule.broken(history, truth).stream()).toList();
  }
}
