package dev.toque.push.store;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Waits for a store only so long; a store that does not answer is away (security.md, promise 5).
 */
@Singleton
public class Patience {

  private final Duration limit;

  Patience(Config config) {
    this.limit = config.patience();
  }

  /**
   * The outcome of {@code work}, or {@code unavailable} when it takes too long. The work itself is
   * never cancelled: a transaction that is given up in the middle would keep its connection.
   */
  public <T> Uni<T> await(Uni<T> work) {
    return Uni.createFrom()
        .<T>emitter(emitter -> work.subscribe().with(emitter::complete, emitter::fail))
        .ifNoItem()
        .after(limit)
        .failWith(() -> ProblemException.of(ProblemCode.UNAVAILABLE));
  }

  /** How long a store may take. */
  @ConfigMapping(prefix = "toque.push.store")
  interface Config {

    /** After this long a store that has not answered is away. */
    @WithDefault("800ms")
    Duration patience();
  }
}
