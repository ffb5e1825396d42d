package dev.toque.activation.redeem;

import dev.toque.activation.code.CodeHash;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.protocol.gate.NewGate;
import dev.toque.protocol.gate.Opening;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.wire.PhoneDescription;
import dev.toque.protocol.wire.enrolment.EnrollRequest;
import java.util.List;
import java.util.Optional;

/**
 * A phone's request to enrol, with everything about it verified but the code.
 *
 * @param brought the key of the gate; empty where a credential that was registered before is named
 * @param hashes under what the code may be stored, the most likely first
 */
record EnrolAttempt(
    List<CodeHash> hashes,
    DeviceKey key,
    PhoneDescription phone,
    NewGate gate,
    Optional<Opening> brought,
    Statement statement) {
  /**
   * @throws ProblemException {@code proof-invalid} for a gate that its own key does not open:
   *     whoever cannot open a gate of their own has nothing to show
   */
  static EnrolAttempt of(
      List<CodeHash> hashes, DeviceKey key, EnrollRequest request, NewGate gate, Statement proof) {
    Optional<Opening> brought = gate.brought(proof);
    if (gate.bringsKey() && brought.isEmpty()) {
      throw ProblemException.proofInvalid("gate");
    }
    return new EnrolAttempt(hashes, key, request.device(), gate, brought, proof);
  }

  /**
   * @throws ProblemException {@code proof-invalid} where no key came: a first enrolment needs one
   */
  Opening newGate() {
    return brought.orElseThrow(() -> ProblemException.proofInvalid("gate"));
  }

  /** Whether this enrolment came of the same code. */
  boolean isForCodeOf(Enrolment enrolment) {
    return hashes.contains(new CodeHash(enrolment.codeHash()));
  }

  /** Whether the same phone made this enrolment. */
  boolean isByPhoneOf(Enrolment enrolment) {
    return key.deviceId().equals(enrolment.deviceId());
  }

  /** Whether it brings the gate key that the enrolment has, and opens it. */
  Optional<Opening> opens(Enrolment enrolment) {
    return gate.repeats(enrolment.gate(), statement);
  }
}
