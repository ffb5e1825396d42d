package dev.toque.kit.stop;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells {@link StreamsEnd} when others have noticed that this process ends. */
@Singleton
final class Leaving {

  private final Event<StreamsEnd> end;
  private final Vertx vertx;
  private final Optional<Duration> delay;

  Leaving(
      Event<StreamsEnd> end,
      Vertx vertx,
      @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
    this.end = end;
    this.vertx = vertx;
    this.delay = delay;
  }

  void begin(@Observes ShutdownDelayInitiatedEvent event) {
    long noticed = delay.orElse(Duration.ZERO).toMillis();
    if (noticed < 1) {
      end.fire(new StreamsEnd());
    } else {
      vertx.setTimer(noticed, fired -> end.fire(new StreamsEnd()));
    }
  }
}
