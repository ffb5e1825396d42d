package dev.toque.portal.confirm;

import dev.toque.protocol.challenge.AnswerVerification;
import dev.toque.protocol.challenge.AnswerVerification.Asked;
import dev.toque.protocol.challenge.AnswerVerification.Refused;
import dev.toque.protocol.challenge.AnswerVerification.Verdict;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.gate.GateProof;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.DeviceView;
import dev.toque.protocol.wire.push.ChallengeStateView;
import dev.toque.protocol.wire.push.StoredAnswer;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides whether what push-service stored is the approval that this session asked for. It believes
 * only what the portal made itself and the keys that activation-service gave; push-service's word
 * "approved" is not looked at. Pure. Source: protocol.md, section 5.7.
 */
final class AnswerJudge {

  private AnswerJudge() {}

  /**
   * What this session asked for.
   *
   * @param accountId whose phone must have answered
   * @param asked also names the act, within the display that the phone signs the hash of
   */
  record Question(UUID accountId, Asked asked) {}

  /**
   * @param device the device that the answer names, as activation-service knows it
   */
  static Verdict judge(Question question, ChallengeStateView stored, Optional<DeviceView> device) {
    if (stored.answer().isEmpty()) {
      return new Refused("answer");
    }
    if (device.isEmpty()) {
      return new Refused("device");
    }
    return judge(question, stored.answer().get(), device.get());
  }

  private static Verdict judge(Question question, StoredAnswer answer, DeviceView device) {
    if (!device.accountId().equals(question.accountId())) {
      return new Refused("account");
    }
    if (device.status() != EnrolmentState.ACTIVE) {
      return new Refused("status");
    }
    if (!device.key().deviceId().equals(answer.deviceId())) {
      return new Refused("device");
    }
    try {
      Optional<GateProof> gate = answer.gate().map(GateProof::fromJson);
      return AnswerVerification.proves(
          answer.statement(), gate, device.key(), device.gateKey(), question.asked());
    } catch (ProblemException malformed) {
      return new Refused("gate");
    }
  }
}
