package dev.toque.activation.enrolment;

import dev.toque.kit.hint.Hints;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells that something has changed, after it was committed: a line in the log, its step in the
 * metrics, and the hints of docs/internal-api.md. Nobody waits for a hint to be sent; a lost one
 * costs seconds.
 */
@Singleton
public class Announcements {

  private static final Logger LOG = Logger.getLogger("dev.toque.activation.change");

  private final Hints hints;
  private final EnrolmentMeter meter;

  Announcements(Hints hints, EnrolmentMeter meter) {
    this.hints = hints;
    this.meter = meter;
  }

  /** An enrolment is in another state, or has other tries left. */
  public void enrolment(Enrolment enrolment, String change) {
    LOG.infof(
        "%s enrollmentId=%s activationId=%s deviceId=%s",
        change, enrolment.id(), enrolment.activationId(), enrolment.deviceId());
    meter.count(enrolment, change);
    publish("activation:code:" + enrolment.activationId(), change);
    publish("activation:device:" + enrolment.deviceId(), change);
  }

  /** A code was issued, seen or ended. */
  public void code(UUID activationId, String change) {
    LOG.infof("%s activationId=%s", change, activationId);
    meter.count(change);
    publish("activation:code:" + activationId, change);
  }

  /** A phone that nobody need confirm has redeemed a code; that it is active follows. */
  public void redeemedAtOnce() {
    meter.redeemed();
  }

  private void publish(String channel, String message) {
    hints.publish(channel, message).subscribe().with(sent -> {}, failure -> {});
  }
}
