package dev.toque.system.history.check;

import dev.toque.system.history.record.Deed;
import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.History;
import dev.toque.system.history.record.Operation;
import dev.toque.system.history.record.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * A PIN is guessed at most 5 times in a row and 20 times in 30 days, whatever the parallelism and
 * whatever breaks: nobody is told of a wrong one more often, each that was told is counted, and
 * none opens anything.
 */
record GateTriesWithinBounds() implements Rule {

  private static final int IN_A_ROW = 5;
  private static final int IN_PERIOD = 20;

  @Override
  public List<Violation> broken(History history, Truth truth) {
    List<Violation> violations = new ArrayList<>();
    truth.enrolments().forEach(row -> addBroken(row, history, truth, violations));
    history
        .done(Deed.ANSWER)
        .filter(one -> one.has(Fact.PIN, "wrong") && one.has(Fact.DECISION, "approve"))
        .forEach(one -> violations.add(Violation.of(this, "a wrong PIN approved", List.of(one))));
    return violations;
  }

  private void addBroken(
      Truth.Enrolment row, History history, Truth truth, List<Violation> violations) {
    List<Operation> answers =
        history.all(Deed.ANSWER).filter(one -> one.has(Fact.PHONE, row.phone())).toList();
    List<Operation> told =
        answers.stream().filter(one -> one.says(Fact.PROBLEM, "gate-failed")).toList();
    if (told.size() > IN_PERIOD) {
      violations.add(Violation.of(this, "told wrong " + told.size() + " times: " + row, told));
    }
    if (longestRun(answers) > IN_A_ROW) {
      violations.add(Violation.of(this, "told wrong too often in a row: " + row, answers));
    }
    long counted = truth.events("gate-failed", row.id()).count();
    if (counted < told.size()) {
      violations.add(Violation.of(this, "told wrong and counted " + counted + ": " + row, told));
    }
  }

  /** Between two answers that may have been right ones. */
  private static int longestRun(List<Operation> answers) {
    int longest = 0;
    int run = 0;
    for (Operation answer : answers) {
      if (answer.says(Fact.PROBLEM, "gate-failed")) {
        run++;
      } else if (mayHaveOpened(answer)) {
        run = 0;
      }
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static boolean mayHaveOpened(Operation answer) {
    return answer.has(Fact.PIN, "right")
        && (answer.outcome() != Outcome.FAILED || answer.says(Fact.PROBLEM, "wrong-number"));
  }
}
