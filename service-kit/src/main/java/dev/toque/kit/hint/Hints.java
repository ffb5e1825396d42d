package dev.toque.kit.hint;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.pubsub.ReactivePubSubCommands;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends hints and hands those that arrive to the local waiters of their channel. */
@Singleton
public class Hints {

  /** What every waiter gets after the connection was lost: something may have been missed. */
  public static final String MISSED = "";

  private static final Logger LOG = Logger.getLogger(Hints.class);
  private static final Duration RECONNECT_AFTER = Duration.ofSeconds(1);

  private final ReactivePubSubCommands<String> redis;
  private final List<String> patterns;
  private final Vertx vertx;
  private final Map<String, Set<MultiEmitter<? super String>>> waiters = new ConcurrentHashMap<>();
  private final Set<BiConsumer<String, String>> observers = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  Hints(
      ReactiveRedisDataSource redis,
      @ConfigProperty(name = "toque.hints.patterns") Optional<List<String>> patterns,
      Vertx vertx) {
    this.redis = redis.pubsub(String.class);
    this.patterns = patterns.orElse(List.of());
    this.vertx = vertx;
  }

  /** Sends a hint. It never fails the caller: what it announces is already stored. */
  public Uni<Void> publish(String channel, String message) {
    return redis
        .publish(channel, message)
        .onFailure()
        .invoke(failure -> LOG.debugf("hint on %s lost: %s", channel, failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  /**
   * Hints of one channel from now on, and {@link #MISSED} whenever some may have been lost. The
   * channel must match one of {@code toque.hints.patterns}.
   */
  public Multi<String> on(String channel) {
    return Multi.createFrom().emitter(emitter -> await(channel, emitter));
  }

  /** Calls {@code observer} with channel and message of every hint of this replica's patterns. */
  public void observe(BiConsumer<String, String> observer) {
    observers.add(observer);
  }

  private void await(String channel, MultiEmitter<? super String> emitter) {
    waiters.compute(
        channel,
        (name, present) -> {
          Set<MultiEmitter<? super String>> all =
              present == null ? ConcurrentHashMap.newKeySet() : present;
          all.add(emitter);
          return all;
        });
    emitter.onTermination(
        () ->
            waiters.computeIfPresent(
                channel,
                (name, present) -> {
                  present.remove(emitter);
                  return present.isEmpty() ? null : present;
                }));
  }

  void start(@Observes StartupEvent event) {
    if (!patterns.isEmpty()) {
      listen();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
  }

  private void listen() {
    redis
        .subscribeToPatterns(patterns, this::arrived, this::lost, failure -> lost())
        .subscribe()
        .with(subscriber -> missed(), failure -> lost());
  }

  private void arrived(String channel, String message) {
    waiters.getOrDefault(channel, Set.of()).forEach(emitter -> emitter.emit(message));
    observers.forEach(observer -> observer.accept(channel, message));
  }

  private void missed() {
    waiters.values().forEach(all -> all.forEach(emitter -> emitter.emit(MISSED)));
  }

  private void lost() {
    if (!stopped) {
      vertx.setTimer(RECONNECT_AFTER.toMillis(), timer -> listen());
    }
  }
}
