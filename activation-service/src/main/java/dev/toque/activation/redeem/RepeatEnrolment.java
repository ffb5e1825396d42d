package dev.toque.activation.redeem;

import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.gate.Gate;
import dev.toque.activation.inspect.CodeProblems;
import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.enrolment.RejectReason;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * The phone that won repeats its request, because an answer was lost (protocol.md 4.2). It must
 * bring the same gate key; another one is a failure of the gate and counts. Whatever became of the
 * code since, a living enrolment is answered.
 */
@Singleton
class RepeatEnrolment {

  private final Gate gate;

  RepeatEnrolment(Gate gate) {
    this.gate = gate;
  }

  Uni<Redeemed> answer(EnrolAttempt attempt, Enrolment enrolment) {
    return switch (enrolment.state()) {
      case PENDING, ACTIVE ->
          gate.open(enrolment, attempt::opens).replaceWith(new Redeemed(enrolment, false));
      case LOCKED -> Uni.createFrom().failure(ProblemException.of(ProblemCode.LOCKED));
      case REMOVED -> Uni.createFrom().failure(CodeProblems.used(enrolment));
      case REJECTED -> Uni.createFrom().failure(rejected(enrolment));
    };
  }

  /** Its code brought nothing, and why; the gate is not asked, so that nothing can be guessed. */
  private static ProblemException rejected(Enrolment enrolment) {
    Instant at = enrolment.endedAt().orElseThrow();
    RejectReason reason = enrolment.reason().orElseThrow();
    return switch (reason) {
      case ALREADY_ENROLLED -> CodeProblems.alreadyEnrolled();
      case TIMEOUT -> CodeProblems.expired(at, EndReason.TIME);
      case SUPERSEDED -> CodeProblems.expired(at, EndReason.SUPERSEDED);
      case SIGNED_OUT -> CodeProblems.expired(at, EndReason.SIGNED_OUT);
      case ENDED -> CodeProblems.expired(at, EndReason.ENDED);
      case NOT_MINE, WRONG_NUMBER -> CodeProblems.used(enrolment);
    };
  }
}
