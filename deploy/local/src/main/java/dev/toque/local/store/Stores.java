package dev.toque.local.store;

import dev.toque.local.home.Home;
import dev.toque.local.process.Child;
import dev.toque.local.process.Children;
import dev.toque.local.settings.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Both stores, running and provisioned. */
public final class Stores implements AutoCloseable {

  private static final Duration LONGEST_END = Duration.ofSeconds(3);

  private final Postgres postgres;
  private final Redis redis;

  private Stores(Postgres postgres, Redis redis) {
    this.postgres = postgres;
    this.redis = redis;
  }

  /** Starts or finds both, at once, and makes each service's role and user. */
  public static Stores start(Settings settings, Home home, Children children) {
    CompletableFuture<Redis> redis =
        CompletableFuture.supplyAsync(() -> Redis.start(settings, home, children));
    Postgres postgres = Postgres.start(settings, home, children);
    try {
      return new Stores(postgres, redis.join());
    } catch (CompletionException failure) {
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
    List<Child> ours =
        Stream.of(redis.child(), postgres.child()).flatMap(Optional::stream).toList();
    Children.end(ours, LONGEST_END);
  }
}
