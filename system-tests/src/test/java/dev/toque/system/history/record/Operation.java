package dev.toque.system.history.record;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that somebody did.
 *
 * @param id its place in the order of invocation
 * @param given what it was invoked with
 * @param told what was answered
 */
public record Operation(
    long id,
    Deed deed,
    Map<Fact, String> given,
    Instant invokedAt,
    Instant endedAt,
    Outcome outcome,
    Map<Fact, String> told) {

  public Operation {
    given = Map.copyOf(given);
    told = Map.copyOf(told);
  }

  /** Whether it was done, and so told. */
  public boolean ok() {
    return outcome == Outcome.OK;
  }

  /** What it was invoked with. */
  public Optional<String> given(Fact fact) {
    return Optional.ofNullable(given.get(fact));
  }

  /** What was answered. */
  public Optional<String> told(Fact fact) {
    return Optional.ofNullable(told.get(fact));
  }

  /** Whether it was invoked with this. */
  public boolean has(Fact fact, String value) {
    return value.equals(given.get(fact));
  }

  /** Whether this was answered. */
  public boolean says(Fact fact, String value) {
    return value.equals(told.get(fact));
  }
}
