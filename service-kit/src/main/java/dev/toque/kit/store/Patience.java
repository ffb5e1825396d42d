package dev.toque.kit.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Waits for a store only so long; a store that does not answer is away (security.md, promise 5).
 *
 * <p>The wait is measured on the caller's own event loop. A timer that fires late says that this
 * process was busy, not that the store was silent: its answer may be waiting behind the same work.
 * So a busy moment, such as the first request after the start, is no outage.
 */
@Singleton
public class Patience {

  private final Duration limit;
  private final Vertx vertx;

  /**
   * @param limit how long a store may take
   */
  Patience(@ConfigProperty(name = "toque.store.patience") Duration limit, Vertx vertx) {
    this.limit = limit;
    this.vertx = vertx;
  }

  /** How long a store may take. */
  Duration limit() {
    return limit;
  }

  /**
   * The outcome of {@code work}, or {@code unavailable} when it takes too long. The work itself is
   * never cancelled: a transaction that is given up in the middle would keep its connection.
   */
  public <T> Uni<T> await(Uni<T> work) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              Wait wait = new Wait(vertx, limit, emitter::fail);
              emitter.onTermination(wait::end);
              wait.start();
              work.subscribe().with(emitter::complete, emitter::fail);
            });
  }
}
