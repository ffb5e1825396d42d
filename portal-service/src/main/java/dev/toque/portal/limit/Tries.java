package dev.toque.portal.limit;

import dev.toque.portal.redis.PatientRedis;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Counts tries, each under a key of its feature that begins with {@code portal:}. */
@Singleton
public class Tries {

  /** KEYS counter · ARGV most, window ms → 0 when the try may go on, else ms to wait. */
  private static final String TRY =
      """
      local n = redis.call('INCR', KEYS[1])
      if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
      if n <= tonumber(ARGV[1]) then return 0 end
      return math.max(redis.call('PTTL', KEYS[1]), 1000)
      """;

  private final PatientRedis redis;
  private final Clock clock;

  Tries(PatientRedis redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  /**
   * Counts one.
   *
   * @param most that may go on in a window, which begins with the first
   * @throws ProblemException (as a failure) {@code too-many-requests} with {@code retryAt}
   */
  public Uni<Void> count(String key, int most, Duration window) {
    return redis
        .execute("EVAL", TRY, "1", key, String.valueOf(most), String.valueOf(window.toMillis()))
        .invoke(wait -> requireNone(wait.toLong()))
        .replaceWithVoid();
  }

  /** Forgets them. */
  public Uni<Void> forget(String key) {
    return redis.execute("DEL", key).replaceWithVoid();
  }

  private void requireNone(long wait) {
    if (wait > 0) {
      throw ProblemException.of(ProblemCode.TOO_MANY_REQUESTS)
          .with("retryAt", clock.instant().plusMillis(wait));
    }
  }
}
