package dev.toque.push.notification.stream;

import dev.toque.kit.hint.Hints;
import dev.toque.kit.problem.LogText;
import dev.toque.push.challenge.Challenges;
import dev.toque.push.device.Device;
import dev.toque.push.device.Devices;
import dev.toque.push.store.OwnContext;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Feeds open streams with what the hints announce. A hint of a device carries no truth. */
@Singleton
class StreamNews {

  private static final Logger LOG = Logger.getLogger(StreamNews.class);

  private final Hints hints;
  private final Devices devices;
  private final Challenges challenges;
  private final OwnContext ownContext;

  StreamNews(Hints hints, Devices devices, Challenges challenges, OwnContext ownContext) {
    this.hints = hints;
    this.devices = devices;
    this.challenges = challenges;
    this.ownContext = ownContext;
  }

  /** Feeds this stream until cancelled. */
  Cancellable follow(OpenStream stream) {
    Cancellable ofAccount =
        hints
            .on(AccountHint.channel(stream.accountId()))
            .subscribe()
            .with(message -> account(stream, message));
    Cancellable ofDevice =
        hints
            .on("activation:device:" + stream.deviceId())
            .subscribe()
            .with(message -> look(stream));
    return () -> {
      ofAccount.cancel();
      ofDevice.cancel();
    };
  }

  /** Reads the enrolment's status and tells it where it is news. */
  void look(OpenStream stream) {
    devices
        .find(stream.deviceId())
        .subscribe()
        .with(
            found -> found.map(Device::status).ifPresent(stream::enrolment),
            failure -> {
              LOG.debugf("status not read: %s", LogText.oneLine(failure.toString()));
              stream.unsure();
            });
  }

  private void account(OpenStream stream, String message) {
    if (message.equals(Hints.MISSED)) {
      catchUp(stream);
    } else {
      AccountHint.parse(message).ifPresent(stream::tell);
    }
  }

  private void catchUp(OpenStream stream) {
    ownContext.run(
        () -> challenges.notified(stream.accountId()),
        open ->
            stream.catchUp(
                open.stream()
                    .map(challenge -> challenge.id().toString())
                    .collect(Collectors.toSet())),
        failure -> LOG.debugf("not caught up: %s", LogText.oneLine(failure.toString())));
  }
}
