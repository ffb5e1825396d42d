package dev.toque.push.device;

import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.wire.Fields;
import java.util.UUID;

/**
 * What we need to know of a device: a part of {@code Device} of docs/internal-api.md.
 *
 * @param status of its enrolment
 */
public record Device(String deviceId, UUID accountId, EnrolmentState status) {
  public Device {
    Fields.require("deviceId", deviceId);
    Fields.require("accountId", accountId);
    Fields.require("status", status);
  }
}
