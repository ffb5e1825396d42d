package dev.toque.push.challenge;

import dev.toque.kit.hint.Hints;
import dev.toque.push.notification.Notification;
import dev.toque.push.notification.Notifications;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells that something has changed, after it was committed: a line in the log, its step in metrics
 * and trace, the hints of docs/internal-api.md, and the other phones that their request is
 * withdrawn. Nobody waits for it; a lost hint costs seconds.
 */
@Singleton
class Announcements {

  /** The change of a challenge that did not exist before. */
  static final String MADE = "challenge-made";

  private static final Logger LOG = Logger.getLogger("dev.toque.push.change");

  private final Hints hints;
  private final Notifications notifications;
  private final ChallengeMeter meter;
  private final ChallengeTraces traces;

  Announcements(
      Hints hints, Notifications notifications, ChallengeMeter meter, ChallengeTraces traces) {
    this.hints = hints;
    this.notifications = notifications;
    this.meter = meter;
    this.traces = traces;
  }

  /** These challenges are in another state. */
  void moved(List<Moved> all) {
    all.forEach(this::moved);
  }

  /** A challenge was made, or its phones were notified again. */
  void asked(Challenge challenge, String change, boolean notified) {
    LOG.infof(
        "%s challengeId=%s accountId=%s notified=%s",
        change, challenge.id(), challenge.accountId(), notified);
    meter.asked(challenge, change, notified);
    if (change.equals(MADE)) {
      traces.begin(challenge.id());
    }
    if (notified) {
      notifications.send(
          new Notification.Asked(challenge.accountId(), challenge.id(), challenge.expiresAt()));
    }
  }

  /** A phone has fetched it for the first time. */
  void seen(Challenge challenge) {
    LOG.infof("challenge-seen challengeId=%s", challenge.id());
    meter.seen(challenge);
    traces.tell(challenge.id(), "challenge-seen");
    hint(challenge.id(), "seen");
  }

  private void moved(Moved moved) {
    LOG.infof(
        "challenge-%s challengeId=%s accountId=%s deviceId=%s actor=%s",
        moved.state(),
        moved.challengeId(),
        moved.accountId(),
        moved.deviceId().orElse("-"),
        moved.actor().word());
    meter.moved(moved);
    traces.tell(moved.challengeId(), "challenge-" + moved.state());
    hint(moved.challengeId(), moved.state());
    if (moved.wasPending()) {
      notifications.send(
          new Notification.Withdrawn(moved.accountId(), moved.challengeId(), moved.answeredBy()));
    }
  }

  private void hint(UUID challengeId, String message) {
    hints.publish("push:challenge:" + challengeId, message).subscribe().with(sent -> {});
  }
}
