package dev.toque.portal.imports;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Imports files, one at a time: two would only share what one may take of this process. */
@Singleton
class ImportAccounts {

  /** Connections on which nothing moves are ended after 75 s. */
  private static final Duration BEAT = Duration.ofSeconds(15);

  private static final Duration COME_AGAIN = Duration.ofMinutes(1);

  private final ImportSteps steps;
  private final Vertx vertx;
  private final Clock clock;
  private final AtomicBoolean busy = new AtomicBoolean();

  ImportAccounts(ImportSteps steps, Vertx vertx, Clock clock) {
    this.steps = steps;
    this.vertx = vertx;
    this.clock = clock;
  }

  /**
   * Imports what comes.
   *
   * @param by who does, for the trail
   * @return what is to be told; fails with {@code malformed} where the first line is none, and with
   *     {@code too-many-requests} while another import is under way here
   */
  Multi<ImportEvent> run(Multi<Buffer> upload, String by) {
    return Multi.createFrom().emitter(told -> start(upload, by, told), BackPressureStrategy.BUFFER);
  }

  private void start(Multi<Buffer> upload, String by, MultiEmitter<? super ImportEvent> told) {
    if (!busy.compareAndSet(false, true)) {
      told.fail(
          ProblemException.of(ProblemCode.TOO_MANY_REQUESTS)
              .with("retryAt", clock.instant().plus(COME_AGAIN)));
      return;
    }
    ImportRun run = new ImportRun(steps, by, told);
    long beat = vertx.setPeriodic(BEAT.toMillis(), time -> run.beat());
    told.onTermination(run::abandon);
    run.start(
        upload,
        () -> {
          vertx.cancelTimer(beat);
          busy.set(false);
        });
  }
}
