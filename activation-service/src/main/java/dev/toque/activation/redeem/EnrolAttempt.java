package dev.toque.activation.redeem;

import dev.toque.activation.code.CodeHash;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.protocol.gate.NewGate;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.wire.PhoneDescription;
import java.util.List;

/**
 * A phone's request to enrol, with everything about it verified but the code.
 *
 * @param hashes under what the code may be stored, the most likely first
 */
record EnrolAttempt(
    List<CodeHash> hashes,
    DeviceKey key,
    PhoneDescription phone,
    NewGate gate,
    Statement statement) {

  /** Whether this enrolment came of the same code. */
  boolean isForCodeOf(Enrolment enrolment) {
    return hashes.contains(new CodeHash(enrolment.codeHash()));
  }

  /** Whether the same phone made this enrolment. */
  boolean isByPhoneOf(Enrolment enrolment) {
    return key.deviceId().equals(enrolment.deviceId());
  }

  /** Whether it brings the gate key that the enrolment has, and opens it. */
  boolean opens(Enrolment enrolment) {
    return gate.key().equals(enrolment.gate()) && gate.opens(statement.bytes());
  }
}
