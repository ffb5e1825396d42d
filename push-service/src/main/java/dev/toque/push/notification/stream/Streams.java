package dev.toque.push.notification.stream;

import dev.toque.kit.stop.StreamsEnd;
import dev.toque.kit.web.ClientAddress;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.push.device.Device;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open streams of this replica. */
@Singleton
class Streams {

  private final StreamSlots slots;
  private final StreamNews news;
  private final StreamConfig config;
  private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();

  Streams(StreamSlots slots, StreamNews news, StreamConfig config, MeterRegistry registry) {
    this.slots = slots;
    this.news = news;
    this.config = config;
    Gauge.builder("toque.streams.open", open, Set::size)
        .description("Streams that this replica has open")
        .register(registry);
  }

  /**
   * Opens a stream for a phone that was admitted; it lasts until either side ends it.
   *
   * @throws ProblemException (as a failure) {@code too-many-requests}
   */
  Multi<StreamEvent> open(Device device, ClientAddress from) {
    return Multi.createFrom()
        .deferred(
            () -> {
              Runnable giveBack = slots.take(device.deviceId(), from.address());
              return of(device).onTermination().invoke(giveBack);
            });
  }

  /** One timer for all streams, however many there are. */
  void start(@Observes StartupEvent event, Vertx vertx) {
    vertx.setPeriodic(config.heartbeat().toMillis(), timer -> beat());
  }

  /** Each app opens its stream again by itself, and finds another replica. */
  void end(@Observes StreamsEnd now) {
    open.forEach(OpenStream::end);
  }

  private Multi<StreamEvent> of(Device device) {
    return Multi.createFrom().emitter(out -> begin(new OpenStream(device, out), out));
  }

  /** The first comment tells the app at once that from now on it misses nothing. */
  private void begin(OpenStream stream, MultiEmitter<? super StreamEvent> out) {
    Cancellable following = news.follow(stream);
    open.add(stream);
    out.onTermination(
        () -> {
          open.remove(stream);
          following.cancel();
        });
    stream.beat();
    // its status may have changed between the first look and the first hint
    news.look(stream);
  }

  private void beat() {
    open.forEach(OpenStream::beat);
    open.stream().filter(OpenStream::wantsLook).forEach(news::look);
  }
}
