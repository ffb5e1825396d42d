package dev.toque.activation.device;

import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.gate.Gate;
import dev.toque.activation.gate.Opened;
import dev.toque.kit.web.PublicUrl;
import dev.toque.protocol.gate.GateProof;
import dev.toque.protocol.gate.Gates;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.statement.StatementExpectation;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.wire.activation.GateVerification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * Verifies the gate of an answer for push-service (docs/adr/0003). Only an answer that the device
 * key signed is counted, so that a lying push-service cannot use up a phone's tries.
 */
@Singleton
class VerifyAnswerGate {

  private final Gate gate;
  private final PublicUrl publicUrl;

  VerifyAnswerGate(Gate gate, PublicUrl publicUrl) {
    this.gate = gate;
    this.publicUrl = publicUrl;
  }

  /** How many tries are left. */
  Uni<Integer> verify(Enrolment enrolment, GateVerification asked) {
    GateProof proof = GateProof.fromJson(asked.gate());
    Statement statement = Statement.verify(asked.statement(), answerOf(enrolment));
    return gate.answer(
            enrolment, counted -> Gates.open(counted.gate(), proof, statement), asked.transfer())
        .map(Opened::triesLeft);
  }

  /** Its age and its single use were judged where it arrived. */
  private StatementExpectation answerOf(Enrolment enrolment) {
    return new StatementExpectation(
        publicUrl.origin(), enrolment.deviceKey(), StatementUse.ANSWER, Optional.empty(), Map.of());
  }
}
