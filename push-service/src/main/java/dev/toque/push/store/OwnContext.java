package dev.toque.push.store;

import dev.toque.kit.trace.Traces;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs work that no request asked for, such as a timer's. A database session belongs to one Vert.x
 * context, so each piece of work gets one of its own; what a request has started goes on with its
 * trace.
 */
@Singleton
public class OwnContext {

  private final Vertx vertx;

  OwnContext(Vertx vertx) {
    this.vertx = vertx;
  }

  /** The work in a context of its own, for who has a database session open already. */
  public <T> Uni<T> call(Supplier<Uni<T>> work) {
    return Uni.createFrom().emitter(emitter -> run(work, emitter::complete, emitter::fail));
  }

  /** Starts the work; its outcome goes to one of the two. */
  public <T> void run(
      Supplier<Uni<T>> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    Runnable trace = Traces.carried();
    context.runOnContext(
        ignored -> {
          trace.run();
          work.get().subscribe().with(done, failed);
        });
  }
}
