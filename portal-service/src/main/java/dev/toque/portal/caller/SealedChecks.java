package dev.toque.portal.caller;

import dev.toque.portal.redis.PatientRedis;
import dev.toque.portal.session.SessionSecret;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks of scripts, which have no session, under {@code portal:caller:}. They are sealed with a
 * secret that only the script has, and named by its hash.
 */
@Singleton
public class SealedChecks {

  private static final String PREFIX = "portal:caller:";
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final PatientRedis redis;

  SealedChecks(PatientRedis redis) {
    this.redis = redis;
  }

  /** Keeps one, or what has become of it. */
  public Uni<Void> put(SessionSecret secret, CallerCheck check) {
    return redis
        .execute(
            "SET",
            PREFIX + secret.key(),
            secret.seal(StrictJson.writeString(check)),
            "PX",
            String.valueOf(KEPT.toMillis()))
        .replaceWithVoid();
  }

  /**
   * Gives one of this account.
   *
   * @throws ProblemException (as a failure) {@code challenge-unknown}
   */
  public Uni<CallerCheck> require(SessionSecret secret, UUID accountId) {
    return redis
        .execute("GET", PREFIX + secret.key())
        .map(kept -> read(secret, Optional.ofNullable(kept).map(Response::toString)))
        .invoke(check -> require(check.challenge().accountId().equals(accountId)));
  }

  private static CallerCheck read(SessionSecret secret, Optional<String> kept) {
    require(kept.isPresent());
    byte[] json = secret.open(kept.get()).getBytes(StandardCharsets.UTF_8);
    return StrictJson.read(json, CallerCheck.class);
  }

  private static void require(boolean known) {
    if (!known) {
      throw ProblemException.of(ProblemCode.CHALLENGE_UNKNOWN);
    }
  }
}
