package dev.toque.portal.redis;

import dev.toque.kit.store.Patience;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;

/**
 * Sends commands to Redis and waits with our {@link Patience}: the client itself would wait for a
 * Redis that stalls as long as that lasts.
 */
@Singleton
public class PatientRedis {

  private final ReactiveRedisDataSource redis;
  private final Patience patience;

  PatientRedis(ReactiveRedisDataSource redis, Patience patience) {
    this.redis = redis;
    this.patience = patience;
  }

  /** The reply, an item of null for none; {@code unavailable} when it does not come in time. */
  public Uni<Response> execute(String command, String... arguments) {
    return patience.await(redis.execute(command, arguments));
  }
}
