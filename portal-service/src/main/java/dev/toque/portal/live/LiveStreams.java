package dev.toque.portal.live;

import dev.toque.kit.hint.Hints;
import dev.toque.kit.stop.StreamsEnd;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The streams of this replica: who may open one, what it carries, and the one beat for all. */
@Singleton
class LiveStreams {

  /** Name of the event that tells a page to load itself again; its data is the state. */
  static final String CHANGED = "changed";

  /**
   * Name of the event that tells a page nothing but that its stream lives; it has data, because
   * browsers pass over events without.
   */
  static final String BEAT = "beat";

  /** Far longer than the calls of a poll may take, even if none of them is answered. */
  private static final Duration LONGEST_POLL = Duration.ofMinutes(2);

  /** Who opens a stream. */
  record Viewer(String session, String address) {}

  private final LiveConfig config;
  private final Hints hints;
  private final Vertx vertx;
  private final OpenStreams bySession;
  private final OpenStreams byAddress;
  private final Map<Followed, Watch> watches = new ConcurrentHashMap<>();
  private final Beats beats = new Beats();
  private volatile boolean stopped;

  LiveStreams(LiveConfig config, Hints hints, Vertx vertx, MeterRegistry registry) {
    this.config = config;
    this.hints = hints;
    this.vertx = vertx;
    this.bySession = new OpenStreams(config.streamsPerSession());
    this.byAddress = new OpenStreams(config.streamsPerAddress());
    Gauge.builder("toque.streams.open", bySession, OpenStreams::all)
        .description("Streams that this replica has open")
        .register(registry);
  }

  /**
   * A stream of the states of one followed thing, the present one first.
   *
   * @throws dev.toque.protocol.problem.ProblemException {@code too-many-requests}
   */
  Multi<OutboundSseEvent> open(Admission.Stream stream, Sse sse) {
    if (stopped) {
      return Multi.createFrom().empty();
    }
    Viewer viewer = stream.viewer();
    admit(viewer);
    OutboundSseEvent beat = sse.newEvent(BEAT, "-");
    Multi<OutboundSseEvent> changes =
        watch(stream.followed()).follow(stream.id()).map(state -> sse.newEvent(CHANGED, state));
    return Multi.createBy()
        .merging()
        .streams(changes, beats.join().map(tick -> beat))
        .select()
        .first(config.longestStream())
        .onTermination()
        .invoke(() -> release(viewer));
  }

  void start(@Observes StartupEvent event) {
    beats.start(vertx, config.heartbeat());
    pollLater();
  }

  /** Each browser opens its stream again by itself, and finds another replica. */
  void end(@Observes StreamsEnd now) {
    stopped = true;
    beats.end();
    watches.values().forEach(Watch::end);
  }

  private Watch watch(Followed followed) {
    return watches.computeIfAbsent(followed, one -> new Watch(one, hints, vertx));
  }

  private void admit(Viewer viewer) {
    bySession.opened(viewer.session());
    try {
      byAddress.opened(viewer.address());
    } catch (RuntimeException tooMany) {
      bySession.closed(viewer.session());
      throw tooMany;
    }
  }

  private void release(Viewer viewer) {
    bySession.closed(viewer.session());
    byAddress.closed(viewer.address());
  }

  private void pollLater() {
    Duration least = config.poll();
    long wait = least.toMillis() + ThreadLocalRandom.current().nextLong(least.toMillis() / 2 + 1);
    vertx.setTimer(wait, timer -> poll());
  }

  /** One poll ends before the next begins, however long a service lets it wait. */
  private void poll() {
    if (!stopped) {
      // whoever is away now is asked again by the next poll
      Multi.createFrom()
          .iterable(watches.values())
          .onItem()
          .transformToUni(watch -> watch.poll().ifNoItem().after(LONGEST_POLL).fail())
          .collectFailures()
          .merge()
          .subscribe()
          .with(read -> {}, failure -> pollLater(), this::pollLater);
    }
  }
}
