package dev.toque.system.history.check;

import dev.toque.system.history.record.Deed;
import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.History;
import dev.toque.system.history.record.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * No success after expiry: each thing that was done has an operation that asked for it in time, and
 * its row says a time within its life. A repeat may be told of it later.
 *
 * @param lateCommit how long after a code's end a phone may finish that claimed it in time
 */
record NothingAfterItsEnd(Duration lateCommit) implements Rule {

  @Override
  public List<Violation> broken(History history, Truth truth) {
    List<Violation> violations = new ArrayList<>();
    truth.enrolments().forEach(row -> addLate(row, history, violations));
    truth.challenges().forEach(row -> addLate(row, history, truth, violations));
    return violations;
  }

  private void addLate(Truth.Enrolment row, History history, List<Violation> violations) {
    List<Operation> asked =
        history.all(Deed.ENROL).filter(one -> one.has(Fact.PHONE, row.phone())).toList();
    if (noneBefore(row.codeExpiresAt(), asked)
        || row.redeemedAt().isAfter(row.codeExpiresAt().plus(lateCommit))) {
      violations.add(Violation.of(this, "enrolled after the code's end: " + row, asked));
    }
    if (row.activatedAt().isPresent()
        && row.confirmUntil().filter(end -> row.activatedAt().get().isAfter(end)).isPresent()) {
      violations.add(Violation.of(this, "confirmed too late: " + row, asked));
    }
  }

  private void addLate(
      Truth.Challenge row, History history, Truth truth, List<Violation> violations) {
    List<Operation> asked =
        history.all(Deed.ANSWER).filter(one -> one.has(Fact.CHALLENGE, row.id())).toList();
    if (row.decision().isPresent()
        && (noneBefore(row.expiresAt(), asked)
            || row.decidedAt().orElseThrow().isAfter(row.expiresAt()))) {
      violations.add(Violation.of(this, "answered after its end: " + row, asked));
    }
    truth
        .events("challenge-consumed", row.id())
        .filter(event -> event.at().isAfter(row.pickUpUntil()))
        .forEach(
            event ->
                violations.add(
                    Violation.of(this, "picked up too late: " + row + ", " + event, asked)));
  }

  private static boolean noneBefore(Instant end, List<Operation> asked) {
    return asked.stream().noneMatch(one -> one.invokedAt().isBefore(end));
  }
}
