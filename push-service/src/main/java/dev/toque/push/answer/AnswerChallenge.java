package dev.toque.push.answer;

import dev.toque.protocol.challenge.TransferOutcome;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.signin.AnswerRequest;
import dev.toque.protocol.wire.signin.AnswerResult;
import dev.toque.push.challenge.Challenge;
import dev.toque.push.challenge.ChallengeSecrets;
import dev.toque.push.challenge.Challenges;
import dev.toque.push.challenge.SettleChallenges;
import dev.toque.push.device.Devices;
import dev.toque.push.device.Phone;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Judges and stores a phone's answer, in the order of protocol.md, section 5.8. */
@Singleton
class AnswerChallenge {

  private final AnswerForm form;
  private final ChallengeSecrets secrets;
  private final Devices devices;
  private final SettleChallenges settle;
  private final Challenges challenges;

  AnswerChallenge(
      AnswerForm form,
      ChallengeSecrets secrets,
      Devices devices,
      SettleChallenges settle,
      Challenges challenges) {
    this.form = form;
    this.secrets = secrets;
    this.devices = devices;
    this.settle = settle;
    this.challenges = challenges;
  }

  /**
   * @param phone whose proof and enrolment are checked
   * @throws ProblemException (as a failure) the first of those that protocol.md names
   */
  Uni<AnswerResult> answer(Phone phone, String challengeId, AnswerRequest request) {
    return form.check(phone, challengeId, request)
        .chain(
            given ->
                given.repeats()
                    ? Uni.createFrom().item(() -> given.result(given.challenge()))
                    : decide(given));
  }

  private Uni<AnswerResult> decide(Given given) {
    if (!given.challenge().pending()) {
      throw given.challenge().notPending();
    }
    TransferOutcome transfer = secrets.compare(given.challenge(), given.answer());
    return gate(given, transfer).chain(() -> store(given, transfer));
  }

  /** Counted there before it is verified; the number counts only behind a right gate. */
  private Uni<Void> gate(Given given, TransferOutcome transfer) {
    return given.approves()
        ? devices.verifyGate(given.deviceId(), given.verification(transfer))
        : Uni.createFrom().voidItem();
  }

  private Uni<AnswerResult> store(Given given, TransferOutcome transfer) {
    return settle
        .answer(given.challenge().id(), given.event(transfer), given.stored())
        .chain(
            settled ->
                settled
                    ? Uni.createFrom()
                        .item(() -> given.result(transfer == TransferOutcome.MISMATCHED))
                    : tooLate(given));
  }

  private Uni<AnswerResult> tooLate(Given given) {
    return challenges
        .ofAccount(given.challenge().accountId(), given.challenge().id().toString())
        .map(now -> resultOrRefusal(given, now));
  }

  /** Two requests of one phone with one decision: the slower is told what the faster was told. */
  private static AnswerResult resultOrRefusal(Given given, Challenge now) {
    if (given.repeats(now)) {
      return given.result(now);
    }
    throw now.notPending();
  }
}
