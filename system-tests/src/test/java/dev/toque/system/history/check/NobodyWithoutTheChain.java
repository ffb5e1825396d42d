package dev.toque.system.history.check;

import dev.toque.system.history.record.Deed;
import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.History;
import dev.toque.system.history.record.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Nobody is signed in to an account that has a phone without the chain: the password, the challenge
 * of this browser, its approval by a phone of this account. A browser that the password alone
 * opened has no longer been in since the account's first phone was confirmed, but for the one that
 * confirmed it.
 */
record NobodyWithoutTheChain() implements Rule {

  @Override
  public List<Violation> broken(History history, Truth truth) {
    List<Violation> violations = new ArrayList<>();
    Browsers browsers = new Browsers(history);
    browsers
        .signedIn()
        .forEach(
            browser -> {
              List<Operation> all = browsers.of(browser);
              if (!sentPassword(all)) {
                violations.add(Violation.of(this, browser + " sent no password", all));
              }
              Optional<String> challenge = browsers.challenge(browser);
              if (challenge.isPresent()) {
                addUnproven(browser, challenge.get(), all, truth, violations);
              } else {
                addLeftOpen(browser, all, browsers, violations);
              }
            });
    return violations;
  }

  private static boolean sentPassword(List<Operation> all) {
    return all.stream()
        .filter(Browsers::isSignedIn)
        .allMatch(
            seen ->
                all.stream()
                    .anyMatch(
                        one ->
                            one.deed() == Deed.PASSWORD
                                && !one.invokedAt().isAfter(seen.invokedAt())));
  }

  private void addUnproven(
      String browser,
      String challenge,
      List<Operation> all,
      Truth truth,
      List<Violation> violations) {
    Optional<Truth.Challenge> row = truth.challenge(challenge);
    boolean proven =
        row.filter(one -> one.state().equals("CONSUMED") && one.approved())
            .filter(one -> isOfAccount(one, truth))
            .isPresent();
    if (!proven) {
      violations.add(Violation.of(this, browser + " is in without approval: " + row, all));
    }
  }

  private static boolean isOfAccount(Truth.Challenge challenge, Truth truth) {
    return truth.enrolments().stream()
        .filter(row -> row.account().equals(challenge.account()))
        .filter(row -> row.activatedAt().isPresent())
        .anyMatch(row -> challenge.phone().filter(row.phone()::equals).isPresent());
  }

  private void addLeftOpen(
      String browser, List<Operation> all, Browsers browsers, List<Violation> violations) {
    Optional<Instant> enrolled = all.get(0).given(Fact.ACCOUNT).flatMap(browsers::confirmedAt);
    if (enrolled.isEmpty() || browsers.hasConfirmed(browser)) {
      return;
    }
    List<Operation> late =
        all.stream()
            .filter(Browsers::isSignedIn)
            .filter(one -> one.invokedAt().isAfter(enrolled.get()))
            .toList();
    if (!late.isEmpty()) {
      violations.add(
          Violation.of(
              this, browser + " is in by the password alone since " + enrolled.get(), late));
    }
  }
}
