package dev.toque.push.answer;

import dev.toque.protocol.challenge.Answer;
import dev.toque.protocol.challenge.ChallengeEvent;
import dev.toque.protocol.challenge.ChallengeRules;
import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.challenge.Decision;
import dev.toque.protocol.challenge.TransferOutcome;
import dev.toque.protocol.gate.GateProof;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.GateVerification;
import dev.toque.protocol.wire.push.StoredAnswer;
import dev.toque.protocol.wire.signin.AnswerResult;
import dev.toque.push.challenge.Challenge;
import java.util.Optional;

/**
 * An answer whose form and statement are right, with the challenge that it answers.
 *
 * @param gate there when the decision needs it
 */
record Given(Challenge challenge, Answer answer, Optional<GateProof> gate) {

  String deviceId() {
    return answer.statement().key().deviceId();
  }

  boolean approves() {
    return answer.decision() == Decision.APPROVE;
  }

  /** Whether this phone has decided the same before. */
  boolean repeats() {
    return repeats(challenge);
  }

  boolean repeats(Challenge now) {
    return now.answered(deviceId(), answer.decision());
  }

  GateVerification verification(TransferOutcome transfer) {
    return new GateVerification(answer.statement().text(), gate.orElseThrow().toJson(), transfer);
  }

  /** Where it leads the challenge. */
  ChallengeEvent event(TransferOutcome transfer) {
    return transfer == TransferOutcome.MISMATCHED
        ? ChallengeEvent.WRONG_NUMBER
        : ChallengeRules.eventOf(answer.decision());
  }

  /** What the portal gets to verify. A gate that nobody needed is not kept. */
  StoredAnswer stored() {
    return new StoredAnswer(
        deviceId(),
        answer.statement().text(),
        approves() ? gate.map(GateProof::toJson) : Optional.empty(),
        answer.decision());
  }

  /**
   * What the phone is told of its answer, the first time and each time it repeats it.
   *
   * @throws ProblemException {@code wrong-number}
   */
  AnswerResult result(boolean wrongNumber) {
    if (wrongNumber) {
      throw ProblemException.of(ProblemCode.WRONG_NUMBER);
    }
    return new AnswerResult(ChallengeRules.to(ChallengeRules.eventOf(answer.decision())));
  }

  /** The same, from the challenge in which the answer is stored. */
  AnswerResult result(Challenge settled) {
    return result(settled.state() == ChallengeState.WRONG_NUMBER);
  }
}
