package dev.toque.portal.banner;

import dev.toque.portal.redis.PatientRedis;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Who of two tabs that open at once gets the code: a key under {@code portal:issuing:} for the
 * session, for a moment. Without it each would end the other's code.
 */
@Singleton
class IssueTurns {

  private static final String PREFIX = "portal:issuing:";
  private static final Duration LIFE = Duration.ofSeconds(3);

  private final PatientRedis redis;

  IssueTurns(PatientRedis redis) {
    this.redis = redis;
  }

  /** Whether it is this request's turn. */
  Uni<Boolean> take(String sid) {
    return redis
        .execute("SET", PREFIX + sid, "", "NX", "PX", String.valueOf(LIFE.toMillis()))
        .map(answer -> answer != null);
  }

  Uni<Void> giveBack(String sid) {
    return redis.execute("DEL", PREFIX + sid).replaceWithVoid();
  }
}
