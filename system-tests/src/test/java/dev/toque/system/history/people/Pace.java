package dev.toque.system.history.people;

import dev.toque.system.history.record.Operation;
import dev.toque.system.history.record.Outcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How fast people live, and when they stop. */
public final class Pace {

  private static final int MOST_TRIES = 5;
  private static final Duration BEFORE_ANOTHER = Duration.ofMillis(800);

  private final CountDownLatch over = new CountDownLatch(1);

  /** Everybody finishes the step that they are at. */
  public void end() {
    over.countDown();
  }

  boolean isOver() {
    return over.getCount() == 0;
  }

  /** Thinks for so long. */
  void pause(Duration time) {
    try {
      over.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Repeats a step a few times, while nobody knows what became of it. */
  Operation insist(Supplier<Operation> step) {
    Operation last = step.get();
    for (int tries = 1;
        last.outcome() == Outcome.UNKNOWN && tries < MOST_TRIES && !isOver();
        tries++) {
      pause(BEFORE_ANOTHER);
      last = step.get();
    }
    return last;
  }
}
