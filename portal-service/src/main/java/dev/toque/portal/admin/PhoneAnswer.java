package dev.toque.portal.admin;

import dev.toque.protocol.wire.activation.DeviceView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A phone as the operator sees it; never its keys. */
record PhoneAnswer(
    UUID enrollmentId,
    String name,
    String platform,
    Optional<String> model,
    String status,
    Instant addedAt,
    Optional<Instant> lastUsedAt,
    int triesLeft) {

  static PhoneAnswer from(DeviceView device) {
    return new PhoneAnswer(
        device.enrollmentId(),
        device.name(),
        device.platform().wire(),
        device.model(),
        device.status().wire(),
        device.addedAt(),
        device.lastUsedAt(),
        device.triesLeft());
  }

  /** All phones of an account. */
  record All(List<PhoneAnswer> phones) {

    static All from(List<DeviceView> devices) {
      return new All(devices.stream().map(PhoneAnswer::from).toList());
    }
  }
}
