package dev.toque.system.history.check;

import static java.util.stream.Collectors.groupingBy;

import dev.toque.system.history.record.Deed;
import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.History;
import dev.toque.system.history.record.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A code enrols at most one phone, ever; and an account has one first phone. */
record OneEnrolmentPerCode() implements Rule {

  @Override
  public List<Violation> broken(History history, Truth truth) {
    List<Violation> violations = new ArrayList<>();
    history
        .done(Deed.ENROL)
        .collect(groupingBy(operation -> operation.given().get(Fact.CODE)))
        .forEach(
            (code, winners) -> {
              if (differ(winners.stream().map(winner -> winner.given().get(Fact.PHONE)))
                  || differ(winners.stream().map(winner -> winner.told().get(Fact.ENROLMENT)))) {
                violations.add(
                    Violation.of(this, "code " + code + " enrolled more than once", winners));
              }
            });
    truth.enrolments().stream()
        .filter(Truth.Enrolment::firstOfAccount)
        .collect(groupingBy(Truth.Enrolment::account))
        .forEach(
            (account, first) -> {
              if (first.size() > 1) {
                violations.add(
                    Violation.of(this, "several first phones: " + first, enrolments(history)));
              }
            });
    return violations;
  }

  private static boolean differ(Stream<String> values) {
    return values.distinct().count() > 1;
  }

  private static List<Operation> enrolments(History history) {
    return history.done(Deed.ENROL).collect(Collectors.toList());
  }
}
