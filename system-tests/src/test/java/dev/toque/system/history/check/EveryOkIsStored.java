package dev.toque.system.history.check;

import dev.toque.system.history.record.Deed;
import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.History;
import dev.toque.system.history.record.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was answered with success is in PostgreSQL. */
record EveryOkIsStored() implements Rule {

  /** Where a decision leads, and what may become of it afterwards (protocol.md 5.5). */
  private static final Map<String, Set<String>> AFTER =
      Map.of(
          "approve", Set.of("APPROVED", "CONSUMED", "EXPIRED", "CANCELLED", "SUPERSEDED"),
          "deny", Set.of("DENIED"),
          "report", Set.of("REPORTED"));

  @Override
  public List<Violation> broken(History history, Truth truth) {
    List<Violation> violations = new ArrayList<>();
    history
        .done(Deed.ENROL)
        .filter(operation -> !enrolled(operation, truth))
        .forEach(operation -> violations.add(lost("enrolment", operation)));
    history
        .done(Deed.CONFIRM)
        .filter(operation -> !confirmed(operation, truth))
        .forEach(operation -> violations.add(lost("confirmation", operation)));
    history
        .done(Deed.ANSWER)
        .filter(operation -> !answered(operation, truth))
        .forEach(operation -> violations.add(lost("answer", operation)));
    history
        .done(Deed.COMPLETE)
        .filter(operation -> !used(operation, truth))
        .forEach(operation -> violations.add(lost("completion", operation)));
    return violations;
  }

  private static boolean enrolled(Operation operation, Truth truth) {
    return truth
        .enrolment(operation.told().get(Fact.ENROLMENT))
        .filter(row -> operation.has(Fact.PHONE, row.phone()))
        .isPresent();
  }

  private static boolean confirmed(Operation operation, Truth truth) {
    return truth
        .enrolmentsOf(operation.given().get(Fact.ACCOUNT))
        .anyMatch(row -> row.activatedAt().isPresent());
  }

  private static boolean answered(Operation operation, Truth truth) {
    String decision = operation.given().get(Fact.DECISION);
    return truth
        .challenge(operation.given().get(Fact.CHALLENGE))
        .filter(row -> row.phone().filter(phone -> operation.has(Fact.PHONE, phone)).isPresent())
        .filter(row -> row.decision().filter(decision::equalsIgnoreCase).isPresent())
        .filter(row -> AFTER.get(decision).contains(row.state()))
        .isPresent();
  }

  private static boolean used(Operation operation, Truth truth) {
    return operation
        .given(Fact.CHALLENGE)
        .flatMap(truth::challenge)
        .filter(row -> row.state().equals("CONSUMED"))
        .isPresent();
  }

  private Violation lost(String what, Operation operation) {
    return Violation.of(this, what + " was answered with success and is lost", List.of(operation));
  }
}
