package dev.toque.activation.confirmation;

import dev.toque.activation.enrolment.Enrolments;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Rejects pending enrolments whose time is over, so that who waits for them is told without asking.
 * Every replica may sweep: the conditional update lets one of them do it.
 */
@Singleton
class Sweeper {

  private static final Logger LOG = Logger.getLogger(Sweeper.class);
  private static final int MOST_AT_ONCE = 100;

  private final Enrolments enrolments;
  private final ConfirmationConfig config;
  private final Vertx vertx;
  private volatile long timer;

  Sweeper(Enrolments enrolments, ConfirmationConfig config, Vertx vertx) {
    this.enrolments = enrolments;
    this.config = config;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(config.sweepEvery().toMillis(), tick -> sweep());
  }

  void stop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  /** Each sweep in a context of its own, as a request would have it: sessions are kept there. */
  private void sweep() {
    Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(
        start ->
            enrolments
                .sweep(MOST_AT_ONCE)
                .subscribe()
                .with(
                    seen -> {},
                    failure -> LOG.debugf("sweep failed, the next one follows: %s", failure)));
  }
}
