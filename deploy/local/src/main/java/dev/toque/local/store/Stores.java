package dev.toque.local.store;

import dev.toque.local.home.Home;
import dev.toque.local.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Both stores, running and provisioned. */
public final class Stores implements AutoCloseable {

  private final Postgres postgres;
  private final Redis redis;

  private Stores(Postgres postgres, Redis redis) {
    this.postgres = postgres;
    this.redis = redis;
  }

  /** Starts or finds both, at once, and makes each service's role and user. */
  public static Stores start(Settings settings, Home home) {
    CompletableFuture<Redis> redis =
        CompletableFuture.supplyAsync(() -> Redis.start(settings, home));
    Postgres postgres = Postgres.start(settings, home);
    try {
      return new Stores(postgres, redis.join());
    } catch (CompletionException failure) {
      postgres.close();
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  /** What a service needs to reach its own tables and keys, as environment variables. */
  public Map<String, String> environmentOf(String service) {
    Map<String, String> environment = new HashMap<>(postgres.environmentOf(service));
    environment.putAll(redis.environmentOf(service));
    return environment;
  }

  @Override
  public void close() {
    redis.close();
    postgres.close();
  }
}
