package dev.toque.system.history.check;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.History;
import dev.toque.system.history.record.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Each session that a phone opened has one verified answer, given to the browser that shows it: one
 * answer opens no second browser and no second session beside the first, and it carries the number
 * of that browser.
 */
record OneAnswerPerSession() implements Rule {

  @Override
  public List<Violation> broken(History history, Truth truth) {
    List<Violation> violations = new ArrayList<>();
    Browsers browsers = new Browsers(history);
    browsers
        .signedIn()
        .filter(browser -> browsers.challenge(browser).isPresent())
        .collect(groupingBy(browser -> browsers.challenge(browser).orElseThrow()))
        .forEach(
            (challenge, opened) -> {
              List<Operation> concerned =
                  opened.stream().flatMap(b -> browsers.of(b).stream()).toList();
              if (opened.size() > 1) {
                violations.add(Violation.of(this, challenge + " opened " + opened, concerned));
              }
              if (openAtOnce(concerned) > 1) {
                violations.add(Violation.of(this, challenge + " opened two sessions", concerned));
              }
              addStrange(challenge, browsers.number(opened.get(0)), truth, concerned, violations);
            });
    truth.challenges().stream()
        .filter(row -> truth.events("challenge-consumed", row.id()).count() > 1)
        .forEach(row -> violations.add(Violation.of(this, "used twice: " + row, List.of())));
    return violations;
  }

  private void addStrange(
      String challenge,
      Optional<String> shown,
      Truth truth,
      List<Operation> concerned,
      List<Violation> violations) {
    truth
        .challenge(challenge)
        .filter(Truth.Challenge::asksForNumber)
        .filter(row -> shown.isPresent() && !row.number().equals(shown))
        .ifPresent(
            row ->
                violations.add(
                    Violation.of(this, "the answer is to another browser: " + row, concerned)));
  }

  /**
   * Cookies that open something once all of them were given. A Redis that comes back without its
   * last seconds lets a browser complete once more; what it had been given is gone then.
   */
  private static long openAtOnce(List<Operation> operations) {
    List<Operation> in =
        operations.stream()
            .filter(Browsers::isSignedIn)
            .filter(one -> one.told(Fact.COOKIE).isPresent())
            .toList();
    Instant allGiven =
        in.stream()
            .collect(
                toMap(
                    OneAnswerPerSession::cookie,
                    Operation::endedAt,
                    BinaryOperator.minBy(naturalOrder())))
            .values()
            .stream()
            .max(naturalOrder())
            .orElse(Instant.MAX);
    return in.stream()
        .filter(one -> !one.invokedAt().isBefore(allGiven))
        .map(OneAnswerPerSession::cookie)
        .distinct()
        .count();
  }

  private static String cookie(Operation operation) {
    return operation.told(Fact.COOKIE).orElseThrow();
  }
}
