package dev.toque.push.challenge;

import dev.toque.kit.problem.LogText;
import dev.toque.kit.store.Transactions;
import dev.toque.push.store.OwnContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Tells those who wait that a challenge has run out, and deletes what nobody asks for any more.
 * Nothing depends on it: a challenge reads as expired from its last instant on.
 */
@Singleton
class ExpirySweep {

  private static final Logger LOG = Logger.getLogger(ExpirySweep.class);
  private static final Duration CLEAN_EVERY = Duration.ofHours(1);

  private final SettleChallenges settle;
  private final ChallengeRepository rows;
  private final Transactions transactions;
  private final OwnContext ownContext;
  private final ChallengeConfig config;
  private final AtomicBoolean sweeping = new AtomicBoolean();
  private volatile boolean stopped;

  ExpirySweep(
      SettleChallenges settle,
      ChallengeRepository rows,
      Transactions transactions,
      OwnContext ownContext,
      ChallengeConfig config) {
    this.settle = settle;
    this.rows = rows;
    this.transactions = transactions;
    this.ownContext = ownContext;
    this.config = config;
  }

  void start(@Observes StartupEvent event, Vertx vertx) {
    vertx.setPeriodic(config.sweepEvery().toMillis(), timer -> sweep());
    vertx.setPeriodic(
        CLEAN_EVERY.toMillis(), timer -> ownContext.run(this::clean, done -> {}, this::failed));
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
  }

  /** Until no old ones are left, a part at a time so that none takes long. */
  Uni<Void> clean() {
    return transactions
        .write(rows::deleteOld)
        .chain(more -> more ? ownContext.call(this::clean) : Uni.createFrom().voidItem());
  }

  /** Skipped while the last one still runs, so that a slow database is not asked twice. */
  private void sweep() {
    if (!stopped && sweeping.compareAndSet(false, true)) {
      ownContext.run(
          () -> settle.expire().onTermination().invoke(() -> sweeping.set(false)),
          done -> {},
          this::failed);
    }
  }

  private void failed(Throwable failure) {
    LOG.debugf("sweep put off: %s", LogText.oneLine(failure.toString()));
  }
}
