package dev.toque.push.device;

import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.util.UUID;

/**
 * An enrolled phone that has proven its key in this request.
 *
 * @param locked too many wrong PINs: it may look, deny and report, and nothing else
 */
public record Phone(DeviceKey key, UUID accountId, boolean locked) {

  /**
   * @throws ProblemException {@code not-enrolled} unless the enrolment is active or locked
   */
  static Phone of(DeviceKey key, Device device) {
    return switch (device.status()) {
      case ACTIVE, LOCKED ->
          new Phone(key, device.accountId(), device.status() == EnrolmentState.LOCKED);
      case PENDING, REJECTED, REMOVED -> throw ProblemException.of(ProblemCode.NOT_ENROLLED);
    };
  }

  public String deviceId() {
    return key.deviceId();
  }

  /**
   * @throws ProblemException {@code locked}
   */
  public Phone requireUnlocked() {
    if (locked) {
      throw ProblemException.of(ProblemCode.LOCKED);
    }
    return this;
  }
}
