package dev.toque.activation.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * Months at a gate (security.md, promise 4): whatever is tried, right or wrong or cut off by a
 * crash, with whatever pauses, nobody gets a sixth guess in a row nor a twenty-first in 30 days.
 */
class GateMachineTest {

  private static final Duration PERIOD = Duration.ofDays(30);

  @Property(tries = 500)
  void nobodyGetsMoreGuessesThanTheBudgets(@ForAll("months") ActionChain<Months> months) {
    months.withInvariant("budgets", Months::check).run();
  }

  @Provide
  Arbitrary<ActionChain<Months>> months() {
    return ActionChain.startWith(Months::new)
        .withAction(4, new Tries(Outcome.WRONG))
        .withAction(2, new Tries(Outcome.RIGHT))
        .withAction(1, new Tries(Outcome.CUT_OFF))
        .withAction(1, new Passes())
        .withMaxTransformations(150);
  }

  private enum Outcome {
    RIGHT,
    WRONG,
    /** Counted, and then the process ended. */
    CUT_OFF
  }

  private record Tries(Outcome outcome) implements Action.Independent<Months> {
    @Override
    public Arbitrary<Transformer<Months>> transformer() {
      return Arbitraries.just(
          Transformer.mutate(outcome.name(), months -> months.attempt(outcome)));
    }
  }

  private static final class Passes implements Action.Independent<Months> {
    @Override
    public Arbitrary<Transformer<Months>> transformer() {
      return Arbitraries.integers()
          .between(1, 12)
          .map(days -> Transformer.mutate(days + " days", months -> months.pass(days)));
    }
  }

  /** The row as {@code GateCounter} moves it, beside a diary of all guesses. */
  private static final class Months {

    private final GateLimits limits = new GateLimits(5, 20, PERIOD);
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private int run;
    private List<Long> failures = new ArrayList<>();

    private final List<Instant> guesses = new ArrayList<>();
    private int guessesInARow;

    void attempt(Outcome outcome) {
      now = now.plusSeconds(1);
      boolean admitted = limits.triesLeft(run, failures, now) > 0;
      assertEquals(guessesInARow < 5 && recentGuesses() < 20, admitted);
      if (admitted) {
        count();
        settle(outcome);
      }
    }

    private void count() {
      run++;
      failures.removeIf(failure -> failure <= limits.since(now));
      failures.add(GateLimits.micros(now));
    }

    private void settle(Outcome outcome) {
      if (outcome == Outcome.RIGHT) {
        run = 0;
        failures.remove(failures.size() - 1);
        guessesInARow = 0;
      } else {
        guesses.add(now);
        guessesInARow++;
      }
    }

    void pass(int days) {
      now = now.plus(Duration.ofDays(days));
    }

    private long recentGuesses() {
      return guesses.stream().filter(guess -> guess.isAfter(now.minus(PERIOD))).count();
    }

    void check() {
      assertTrue(guessesInARow <= 5);
      assertTrue(recentGuesses() <= 20);
      assertEquals(
          Math.min(5 - guessesInARow, 20 - recentGuesses()), limits.triesLeft(run, failures, now));
    }
  }
}
