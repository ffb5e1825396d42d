package dev.toque.push.challenge;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which challenges a phone has fetched. Only the waiting page's words depend on it, so it lives in
 * Redis, may be lost, and costs a sign-in no transaction.
 */
@Singleton
class SeenChallenges {

  private static final String PREFIX = "push:seen:";
  private static final Duration KEPT = Duration.ofMinutes(15);

  private final ReactiveValueCommands<String, String> values;

  SeenChallenges(ReactiveRedisDataSource redis) {
    this.values = redis.value(String.class);
  }

  /** Notes that a phone has fetched it, and says whether that is news. */
  Uni<Boolean> mark(UUID challengeId) {
    return values.setAndChanged(key(challengeId), "", new SetArgs().nx().ex(KEPT));
  }

  /** Those of these challenges that a phone has fetched. */
  Uni<Set<UUID>> among(List<UUID> challengeIds) {
    if (challengeIds.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    String[] keys = challengeIds.stream().map(SeenChallenges::key).toArray(String[]::new);
    return values.mget(keys).map(found -> present(challengeIds, found));
  }

  private static Set<UUID> present(List<UUID> challengeIds, Map<String, String> found) {
    return challengeIds.stream()
        .filter(id -> found.get(key(id)) != null)
        .collect(Collectors.toSet());
  }

  private static String key(UUID challengeId) {
    return PREFIX + challengeId;
  }
}
