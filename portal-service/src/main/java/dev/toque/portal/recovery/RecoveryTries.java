package dev.toque.portal.recovery;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Counts tries of an account's codes under {@code portal:recovery:}, before they are compared. */
@Singleton
class RecoveryTries {

  private static final String PREFIX = "portal:recovery:";

  /** KEYS account · ARGV most, window ms → 0 when the try may go on, else ms to wait. */
  private static final String TRY =
      """
      local n = redis.call('INCR', KEYS[1])
      if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
      if n <= tonumber(ARGV[1]) then return 0 end
      return math.max(redis.call('PTTL', KEYS[1]), 1000)
      """;

  private final ReactiveRedisDataSource redis;
  private final RecoveryConfig config;
  private final Clock clock;

  RecoveryTries(ReactiveRedisDataSource redis, RecoveryConfig config, Clock clock) {
    this.redis = redis;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Counts one.
   *
   * @throws ProblemException (as a failure) {@code too-many-requests} with {@code retryAt}
   */
  Uni<Void> count(UUID accountId) {
    return redis
        .execute(
            "EVAL",
            TRY,
            "1",
            PREFIX + accountId,
            String.valueOf(config.tries()),
            String.valueOf(config.window().toMillis()))
        .invoke(wait -> requireNone(wait.toLong()))
        .replaceWithVoid();
  }

  /** Forgets them, after a right code. */
  Uni<Void> forget(UUID accountId) {
    return redis.execute("DEL", PREFIX + accountId).replaceWithVoid();
  }

  private void requireNone(long wait) {
    if (wait > 0) {
      throw ProblemException.of(ProblemCode.TOO_MANY_REQUESTS)
          .with("retryAt", clock.instant().plusMillis(wait));
    }
  }
}
