package dev.toque.kit.store;

import dev.toque.kit.problem.RequestReference;
import dev.toque.kit.trace.Traces;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Work that no request waits for. It runs in a context of its own, as a request would have it:
 * sessions of the database are kept there. The reference and the trace of the request that started
 * it go along. What fails is logged and lost.
 */
@Singleton
public class Background {

  private static final Logger LOG = Logger.getLogger(Background.class);

  private final Vertx vertx;

  Background(Vertx vertx) {
    this.vertx = vertx;
  }

  /**
   * Starts it.
   *
   * @param what for the log, without anything secret
   */
  public void run(String what, Supplier<Uni<Void>> work) {
    Optional<RequestReference> request = RequestReference.running();
    Runnable trace = Traces.carried();
    Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(
        start -> {
          request.ifPresent(RequestReference::goOn);
          trace.run();
          work.get()
              .subscribe()
              .with(done -> {}, failure -> LOG.warnf("%s failed: %s", what, failure));
        });
  }
}
