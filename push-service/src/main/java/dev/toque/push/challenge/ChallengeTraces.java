package dev.toque.push.challenge;

import dev.toque.kit.problem.LogText;
import dev.toque.kit.trace.Traces;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The trace of the request that made a challenge, so that what phones and browsers do to it later
 * is told there. Only where traces are recorded; a lost one costs a trace its end, so it lives in
 * Redis.
 */
@Singleton
class ChallengeTraces {

  private static final Logger LOG = Logger.getLogger(ChallengeTraces.class);

  private static final String PREFIX = "push:trace:";

  /** Longer than a challenge can be pending and its approval be picked up. */
  private static final Duration KEPT = Duration.ofMinutes(15);

  private final ReactiveValueCommands<String, String> values;
  private final Traces traces;

  ChallengeTraces(ReactiveRedisDataSource redis, Traces traces) {
    this.values = redis.value(String.class);
    this.traces = traces;
  }

  /** The running request has made it. */
  void begin(UUID challengeId) {
    traces
        .running()
        .ifPresent(
            trace ->
                values
                    .set(PREFIX + challengeId, trace, new SetArgs().ex(KEPT))
                    .subscribe()
                    .with(kept -> {}, ChallengeTraces::lost));
  }

  /** The running request has done this to it. */
  void tell(UUID challengeId, String what) {
    if (traces.running().isPresent()) {
      values
          .get(PREFIX + challengeId)
          .onItem()
          .ifNotNull()
          .invoke(trace -> traces.tell(trace, what, Map.of("challengeId", challengeId.toString())))
          .subscribe()
          .with(told -> {}, ChallengeTraces::lost);
    }
  }

  private static void lost(Throwable failure) {
    LOG.debugf("trace not kept: %s", LogText.oneLine(failure.toString()));
  }
}
