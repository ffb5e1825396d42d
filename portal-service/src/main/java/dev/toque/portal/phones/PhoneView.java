package dev.toque.portal.phones;

import dev.toque.portal.page.Moment;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.enrolment.Platform;
import dev.toque.protocol.wire.activation.DeviceView;
import java.util.Optional;
import java.util.UUID;

/** A phone in a list. */
public record PhoneView(
    UUID id,
    String name,
    Platform platform,
    Moment added,
    Optional<Moment> lastUsed,
    boolean locked) {

  public static PhoneView from(DeviceView device) {
    return new PhoneView(
        device.enrollmentId(),
        device.name(),
        device.platform(),
        new Moment(device.activatedAt().orElse(device.addedAt())),
        device.lastUsedAt().map(Moment::new),
        device.status() == EnrolmentState.LOCKED);
  }
}
