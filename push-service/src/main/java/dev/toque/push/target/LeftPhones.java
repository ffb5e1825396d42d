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
 * Deletes the targets of phones that have left, by activation-service's own record of it: a hint
 * may be lost ({@link TargetCleanup}), a record is not. Replicas may do the same side by side.
 */
@Singleton
class LeftPhones {

  private static final Logger LOG = Logger.getLogger(LeftPhones.class);

  private final Devices devices;
  private final PushTargets targets;
  private final EventCursor cursor;
  private final OwnContext ownContext;
  private final TargetConfig config;

  LeftPhones(
      Devices devices,
      PushTargets targets,
      EventCursor cursor,
      OwnContext ownContext,
      TargetConfig config) {
    this.devices = devices;
    this.targets = targets;
    this.cursor = cursor;
    this.ownContext = ownContext;
    this.config = config;
  }

  void start(@Observes StartupEvent event, Vertx vertx) {
    long every = config.lookEvery().toMillis();
    long first = 1 + ThreadLocalRandom.current().nextLong(every);
    vertx.setPeriodic(first, every, timer -> ownContext.run(this::look, done -> {}, this::putOff));
  }

  /** Goes on from the last event until there is none left. */
  private Uni<Void> look() {
    return ownContext
        .call(cursor::last)
        .chain(last -> devices.eventsAfter(last))
        .chain(
            events ->
                events.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : ownContext.call(() -> take(events)).chain(this::look));
  }

  private Uni<Void> take(List<PhoneEvent> events) {
    List<String> left =
        events.stream().filter(LeftPhones::isEnd).map(PhoneEvent::deviceId).distinct().toList();
    long last = events.get(events.size() - 1).id();
    return targets.forgetAll(left).chain(() -> ownContext.call(() -> cursor.moveTo(last)));
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
