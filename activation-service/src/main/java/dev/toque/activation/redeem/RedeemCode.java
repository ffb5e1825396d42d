package dev.toque.activation.redeem;

import dev.toque.activation.code.CodeAnswer;
import dev.toque.activation.code.CodeStore;
import dev.toque.activation.code.StoredCode;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.Enrolments;
import dev.toque.activation.inspect.CodeProblems;
import dev.toque.activation.inspect.CodeTruth;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Settles who wins a code (protocol.md 9): claim in Redis, commit in PostgreSQL, mark in Redis.
 * What is not clear after that, PostgreSQL decides; so a lost reply, a crash between any two steps
 * and a Redis that forgot or remembers too much never let two phones win and never tell the owner a
 * false <em>used</em>.
 */
@Singleton
class RedeemCode {

  private final CodeStore codes;
  private final Enrolments enrolments;
  private final FinishEnrolment finish;
  private final RepeatEnrolment repeat;
  private final CodeTruth truth;

  RedeemCode(
      CodeStore codes,
      Enrolments enrolments,
      FinishEnrolment finish,
      RepeatEnrolment repeat,
      CodeTruth truth) {
    this.codes = codes;
    this.enrolments = enrolments;
    this.finish = finish;
    this.repeat = repeat;
    this.truth = truth;
  }

  /** The enrolment that this phone has, or the problem that keeps it from having one. */
  Uni<Redeemed> redeem(EnrolAttempt attempt) {
    return enrolments
        .ofDevice(attempt.key().deviceId())
        .chain(present -> present.isPresent() ? known(attempt, present.get()) : fresh(attempt));
  }

  /** A key enrols once: here it repeats its request, or it is used again for another code. */
  private Uni<Redeemed> known(EnrolAttempt attempt, Enrolment enrolment) {
    return attempt.isForCodeOf(enrolment)
        ? repeat.answer(attempt, enrolment)
        : Uni.createFrom().failure(ProblemException.proofInvalid("reused"));
  }

  /** Without a key of its gate nothing is claimed. */
  private Uni<Redeemed> fresh(EnrolAttempt attempt) {
    attempt.newGate();
    return claim(attempt);
  }

  private Uni<Redeemed> claim(EnrolAttempt attempt) {
    return codes
        .claim(attempt.hashes(), attempt.key().deviceId())
        .chain(
            answer ->
                switch (answer.standing()) {
                  case CLAIMED, MINE -> commit(attempt, answer);
                  case LIVE, OTHERS, EXPIRED, NOTHING -> settle(attempt, answer);
                });
  }

  private Uni<Redeemed> commit(EnrolAttempt attempt, CodeAnswer answer) {
    StoredCode code = answer.code();
    return finish
        .commit(attempt, code)
        .chain(
            result -> {
              if (result instanceof CommitResult.Committed committed) {
                return finish.mark(committed, code.hash());
              }
              if (result instanceof CommitResult.Full) {
                return winner(attempt)
                    .chain(one -> one.isPresent() ? won(attempt, one.get()) : finish.full(code));
              }
              return result instanceof CommitResult.Taken
                  ? settle(attempt, answer)
                  : refuse(attempt);
            });
  }

  /** PostgreSQL first, then what Redis says. */
  private Uni<Redeemed> settle(EnrolAttempt attempt, CodeAnswer answer) {
    return winner(attempt)
        .chain(
            winner ->
                winner.isPresent()
                    ? won(attempt, winner.get())
                    : truth
                        .requireUsable(answer)
                        .chain(
                            () ->
                                Uni.createFrom().failure(ProblemException.proofInvalid("reused"))));
  }

  private Uni<Redeemed> refuse(EnrolAttempt attempt) {
    return winner(attempt)
        .chain(
            winner ->
                winner.isPresent()
                    ? won(attempt, winner.get())
                    : Uni.createFrom().failure(CodeProblems.alreadyEnrolled()));
  }

  private Uni<Optional<Enrolment>> winner(EnrolAttempt attempt) {
    return enrolments.ofCode(attempt.hashes());
  }

  private Uni<Redeemed> won(EnrolAttempt attempt, Enrolment winner) {
    return attempt.isByPhoneOf(winner)
        ? repeat.answer(attempt, winner)
        : Uni.createFrom().failure(CodeProblems.used(winner));
  }
}
