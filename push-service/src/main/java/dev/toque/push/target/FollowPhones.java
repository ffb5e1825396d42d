package dev.toque.push.target;

import dev.toque.kit.problem.LogText;
import dev.toque.protocol.wire.activation.PhoneEvent;
import dev.toque.push.device.Devices;
import dev.toque.push.store.OwnContext;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Follows what happened to phones, by activation-service's own record of it: a hint may be lost
 * ({@link TargetCleanup}), a record is not. The targets of phones that have left are deleted, which
 * replicas may do side by side; the account's other phones are told by the replica that moves the
 * cursor.
 */
@Singleton
class FollowPhones {

  private static final Logger LOG = Logger.getLogger(FollowPhones.class);

  private final Devices devices;
  private final PushTargets targets;
  private final EventCursor cursor;
  private final PhoneNews news;
  private final OwnContext ownContext;

  FollowPhones(
      Devices devices,
      PushTargets targets,
      EventCursor cursor,
      PhoneNews news,
      OwnContext ownContext) {
    this.devices = devices;
    this.targets = targets;
    this.cursor = cursor;
    this.news = news;
    this.ownContext = ownContext;
  }

  void start(@Observes StartupEvent event, Vertx vertx, TargetConfig config) {
    long every = config.lookEvery().toMillis();
    long first = 1 + ThreadLocalRandom.current().nextLong(every);
    vertx.setPeriodic(first, every, timer -> ownContext.run(this::look, done -> {}, this::putOff));
  }

  /** Goes on from the last event until there is none left. */
  private Uni<Void> look() {
    return ownContext
        .call(cursor::last)
        .chain(
            last ->
                devices
                    .eventsAfter(last)
                    .chain(
                        events ->
                            events.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : ownContext.call(() -> take(last, events)).chain(this::look)));
  }

  private Uni<Void> take(long from, List<PhoneEvent> events) {
    List<String> left =
        events.stream().filter(FollowPhones::isEnd).map(PhoneEvent::deviceId).distinct().toList();
    long last = events.get(events.size() - 1).id();
    return targets
        .forgetAll(left)
        .chain(() -> ownContext.call(() -> cursor.move(from, last)))
        .invoke(
            mine -> {
              if (mine) {
                events.forEach(news::tell);
              }
            })
        .replaceWithVoid();
  }

  private static boolean isEnd(PhoneEvent event) {
    return switch (event.kind()) {
      case REMOVED, VETOED -> true;
      case ACTIVE, LOCKED, UNLOCKED -> false;
    };
  }

  private void putOff(Throwable failure) {
    LOG.debugf("put off: %s", LogText.oneLine(failure.toString()));
  }
}
