package dev.toque.push.target;

import dev.toque.kit.hint.Hints;
import dev.toque.kit.problem.LogText;
import dev.toque.push.device.Device;
import dev.toque.push.device.Devices;
import dev.toque.push.store.OwnContext;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Deletes the target of a phone that has left its account, so that no notification of the account
 * goes there. The hint only wakes; what counts is what activation-service says of the enrolment.
 */
@Singleton
class TargetCleanup {

  private static final Logger LOG = Logger.getLogger(TargetCleanup.class);
  private static final String CHANNEL = "activation:device:";
  private static final String REMOVED = "enrolment-removed";

  private final Devices devices;
  private final PushTargets targets;
  private final OwnContext ownContext;

  TargetCleanup(Devices devices, PushTargets targets, OwnContext ownContext) {
    this.devices = devices;
    this.targets = targets;
    this.ownContext = ownContext;
  }

  void start(@Observes StartupEvent event, Hints hints) {
    hints.observe(this::heard);
  }

  private void heard(String channel, String message) {
    if (channel.startsWith(CHANNEL) && message.equals(REMOVED)) {
      String deviceId = channel.substring(CHANNEL.length());
      ownContext.run(
          () -> devices.find(deviceId).chain(found -> clean(deviceId, found)),
          done -> {},
          failure -> LOG.warnf("target not removed: %s", LogText.oneLine(failure.toString())));
    }
  }

  private Uni<Void> clean(String deviceId, Optional<Device> found) {
    boolean left = found.filter(device -> !device.status().terminal()).isEmpty();
    return left ? targets.forget(deviceId) : Uni.createFrom().voidItem();
  }
}
