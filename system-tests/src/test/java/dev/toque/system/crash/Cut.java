package dev.toque.system.crash;

import dev.toque.system.crash.Ceremony.Attempt;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * A request that has stopped at a point.
 *
 * @param answered whether it succeeded, once there is an answer of whatever kind
 */
record Cut(CrashPoint point, Attempt attempt, CompletableFuture<Boolean> answered) {

  /** Lets somebody send the request and go no further than there. */
  static Cut at(CrashPoint point, Crashing crashing) {
    String userName = "crash." + point.name().toLowerCase(Locale.ROOT);
    Attempt attempt = point.ceremony().reach(crashing.toque(), userName);
    crashing.arm(point);
    CompletableFuture<Boolean> answered = new CompletableFuture<>();
    Thread sender =
        new Thread(() -> send(attempt, () -> crashing.isArmed(point), answered), userName);
    sender.setDaemon(true);
    sender.start();
    crashing.awaitStopped(point);
    return new Cut(point, attempt, answered);
  }

  /** A slow machine may be unavailable before the request has come that far. */
  private static void send(
      Attempt attempt, BooleanSupplier onTheWay, CompletableFuture<Boolean> answered) {
    try {
      boolean succeeded;
      do {
        succeeded = isTold(attempt);
      } while (!succeeded && onTheWay.getAsBoolean());
      answered.complete(succeeded);
    } catch (AssertionError failure) {
      answered.completeExceptionally(failure);
    }
  }

  /** Who waits in vain for an answer is told of no success either. */
  private static boolean isTold(Attempt attempt) {
    try {
      return attempt.succeeds();
    } catch (IllegalStateException noAnswer) {
      return false;
    }
  }
}
