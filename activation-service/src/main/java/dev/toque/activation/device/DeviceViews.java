package dev.toque.activation.device;

import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.gate.GateTries;
import dev.toque.protocol.wire.PhoneDescription;
import dev.toque.protocol.wire.activation.DeviceView;
import jakarta.inject.Singleton;

/** Shows a device to the other services: {@code Device} of docs/internal-api.md. */
@Singleton
class DeviceViews {

  private final GateTries tries;

  DeviceViews(GateTries tries) {
    this.tries = tries;
  }

  DeviceView view(Enrolment enrolment) {
    PhoneDescription phone = enrolment.phone();
    return new DeviceView(
        enrolment.id(),
        enrolment.deviceId(),
        enrolment.accountId(),
        enrolment.account(),
        enrolment.state(),
        enrolment.reason(),
        phone.name(),
        phone.platform(),
        phone.model(),
        enrolment.deviceKey().toJson(),
        enrolment.gate().toJson(),
        enrolment.redeemedAt(),
        enrolment.activatedAt(),
        enrolment.lastUsedAt(),
        tries.left(enrolment));
  }
}
