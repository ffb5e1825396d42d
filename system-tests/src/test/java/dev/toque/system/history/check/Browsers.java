package dev.toque.system.history.check;

import dev.toque.system.history.record.Deed;
import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.History;
import dev.toque.system.history.record.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a history says of its browsers. A browser's name stands for one password that it sent. */
record Browsers(History history) {

  /** The names of those that were seen signed in, each once. */
  Stream<String> signedIn() {
    return history.operations().stream()
        .filter(Browsers::isSignedIn)
        .flatMap(one -> one.given(Fact.BROWSER).stream())
        .distinct();
  }

  static boolean isSignedIn(Operation operation) {
    return operation.says(Fact.SIGNED_IN, "yes");
  }

  List<Operation> of(String browser) {
    return history.operations().stream().filter(one -> one.has(Fact.BROWSER, browser)).toList();
  }

  /** The challenge that this browser waited for, as its own page named it. */
  Optional<String> challenge(String browser) {
    return firstOf(browser, Fact.CHALLENGE);
  }

  /** The number that this browser showed. */
  Optional<String> number(String browser) {
    return of(browser).stream().flatMap(one -> one.told(Fact.NUMBER).stream()).findFirst();
  }

  /** When this account's first phone was confirmed, and so told. */
  Optional<Instant> confirmedAt(String account) {
    return history
        .done(Deed.CONFIRM)
        .filter(one -> one.has(Fact.ACCOUNT, account))
        .map(Operation::endedAt)
        .min(Instant::compareTo);
  }

  boolean hasConfirmed(String browser) {
    return of(browser).stream().anyMatch(one -> one.deed() == Deed.CONFIRM);
  }

  private Optional<String> firstOf(String browser, Fact fact) {
    return of(browser).stream()
        .flatMap(one -> Stream.concat(one.told(fact).stream(), one.given(fact).stream()))
        .findFirst();
  }
}
