package dev.toque.system.history.check;

import dev.toque.system.history.record.Deed;
import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.History;
import dev.toque.system.history.record.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A challenge that was denied, reported, cancelled or otherwise ended is not used, and a browser
 * that has left the waiting page is not signed in by it.
 */
record EndedIsNeverUsed() implements Rule {

  private static final Set<String> ENDINGS =
      Set.of(
          "challenge-denied",
          "challenge-reported",
          "challenge-wrong-number",
          "challenge-cancelled",
          "challenge-superseded",
          "challenge-expired");

  @Override
  public List<Violation> broken(History history, Truth truth) {
    List<Violation> violations = new ArrayList<>();
    truth.challenges().stream()
        .filter(row -> truth.events("challenge-consumed", row.id()).findAny().isPresent())
        .filter(row -> hasEnded(row, truth) || said(row, history).findAny().isPresent())
        .forEach(
            row ->
                violations.add(
                    Violation.of(this, "ended and used: " + row, said(row, history).toList())));
    Browsers browsers = new Browsers(history);
    history
        .done(Deed.CANCEL)
        .forEach(
            left -> {
              List<Operation> later =
                  browsers.of(left.given().get(Fact.BROWSER)).stream()
                      .filter(one -> one.invokedAt().isAfter(left.endedAt()))
                      .filter(Browsers::isSignedIn)
                      .toList();
              if (!later.isEmpty()) {
                violations.add(
                    Violation.of(
                        this,
                        "signed in after it had left the waiting page",
                        Stream.concat(Stream.of(left), later.stream()).toList()));
              }
            });
    return violations;
  }

  private static boolean hasEnded(Truth.Challenge row, Truth truth) {
    return ENDINGS.stream().anyMatch(name -> truth.events(name, row.id()).findAny().isPresent());
  }

  /** Denials and reports that were told as done. */
  private static Stream<Operation> said(Truth.Challenge row, History history) {
    return history
        .done(Deed.ANSWER)
        .filter(one -> one.has(Fact.CHALLENGE, row.id()) && !one.has(Fact.DECISION, "approve"));
  }
}
