package dev.toque.portal.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Waits for a store only so long; a store that does not answer is away (security.md, promise 5).
 *
 * <p>The wait is measured on the caller's own event loop. A timer that fires late says that this
 * process was busy, not that the store was silent: its answer may be waiting behind the same work.
 * So a busy moment, such as the first request after the start, is no outage.
 */
@Singleton
class Patience {

  private final Duration limit;
  private final Vertx vertx;

  Patience(Config config, Vertx vertx) {
    this.limit = config.patience();
    this.vertx = vertx;
  }

  /**
   * The outcome of {@code work}, or {@code unavailable} when it takes too long. The work itself is
   * never cancelled: a transaction that is given up in the middle would keep its connection.
   */
  <T> Uni<T> await(Uni<T> work) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              Wait wait = new Wait(vertx, limit, emitter::fail);
              emitter.onTermination(wait::end);
              wait.start();
              work.subscribe().with(emitter::complete, emitter::fail);
            });
  }

  /** How long a store may take. */
  @ConfigMapping(prefix = "toque.portal.store")
  interface Config {

    /** After this long a store that has not answered is away. */
    @WithDefault("800ms")
    Duration patience();
  }
}
