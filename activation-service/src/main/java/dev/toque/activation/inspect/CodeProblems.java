package dev.toque.activation.inspect;

import dev.toque.activation.code.StoredCode;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.time.Instant;

/** What people are told of a code that cannot be used (protocol.md section 7). */
public final class CodeProblems {

  private CodeProblems() {}

  /** Used by the phone of this enrolment. */
  public static ProblemException used(Enrolment enrolment) {
    return used(enrolment.redeemedAt()).with("device", enrolment.phone().name());
  }

  /** Used by a phone of which only the claim is known so far. */
  public static ProblemException used(Instant at) {
    return ProblemException.of(ProblemCode.CODE_USED).with("usedAt", at);
  }

  public static ProblemException alreadyEnrolled() {
    return ProblemException.of(ProblemCode.ALREADY_ENROLLED);
  }

  public static ProblemException expired(StoredCode.End end) {
    return expired(end.at(), end.reason());
  }

  public static ProblemException expired(Instant at, EndReason reason) {
    return ProblemException.of(ProblemCode.CODE_EXPIRED)
        .with("expiredAt", at)
        .with("reason", reason.wire());
  }

  public static ProblemException unknown() {
    return ProblemException.of(ProblemCode.CODE_UNKNOWN);
  }
}
