package dev.toque.kit.store;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Consumer;

/** One wait for a store, on one event loop. */
final class Wait {

  /** A timer that is later than this found its event loop busy. */
  private static final long LATE_NANOS = Duration.ofMillis(50).toNanos();

  /** Even a busy process gives up in the end. */
  private static final int MOST_EXTENSIONS = 3;

  private final Vertx vertx;
  private final Duration limit;
  private final Consumer<Throwable> giveUp;

  private volatile long timer;
  private volatile boolean ended;
  private int extensions;

  Wait(Vertx vertx, Duration limit, Consumer<Throwable> giveUp) {
    this.vertx = vertx;
    this.limit = limit;
    this.giveUp = giveUp;
  }

  void start() {
    long due = System.nanoTime() + limit.toNanos();
    timer = vertx.setTimer(limit.toMillis(), fired -> over(System.nanoTime() - due));
  }

  void end() {
    ended = true;
    vertx.cancelTimer(timer);
  }

  private void over(long lateness) {
    if (ended) {
      return;
    }
    if (lateness > LATE_NANOS && extensions++ < MOST_EXTENSIONS) {
      start();
    } else {
      giveUp.accept(ProblemException.of(ProblemCode.UNAVAILABLE));
    }
  }
}
