package dev.toque.activation.confirmation;

import dev.toque.activation.ending.EndCodes;
import dev.toque.activation.ending.PendingEnrolments;
import dev.toque.activation.enrolment.Announcements;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.kit.problem.Outages;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** What follows once a verdict is committed: hints, and the end of the account's other codes. */
@Singleton
public class AfterActivation {

  private final EndCodes endCodes;
  private final PendingEnrolments pending;
  private final Announcements announcements;

  AfterActivation(EndCodes endCodes, PendingEnrolments pending, Announcements announcements) {
    this.endCodes = endCodes;
    this.pending = pending;
    this.announcements = announcements;
  }

  Uni<Void> tell(Enrolment enrolment, Verdict verdict) {
    if (verdict instanceof Verdict.Active active) {
      return activated(enrolment, active.activation().rejected());
    }
    if (verdict instanceof Verdict.Rejected) {
      announcements.enrolment(enrolment, "enrolment-rejected");
    }
    if (verdict instanceof Verdict.TriesLeft) {
      announcements.enrolment(enrolment, "confirmation-number-wrong");
    }
    return Uni.createFrom().voidItem();
  }

  /** An enrolment is committed: pending, or active at once where no confirmation is asked for. */
  public Uni<Void> committed(Enrolment enrolment, List<Enrolment> rejected) {
    if (enrolment.is(EnrolmentState.PENDING)) {
      announcements.enrolment(enrolment, "enrolment-pending");
      return Uni.createFrom().voidItem();
    }
    announcements.redeemedAtOnce();
    return activated(enrolment, rejected);
  }

  /**
   * A phone is active. Cannot fail the caller, whose success is committed: a Redis that is away
   * leaves codes behind that inspection and commit refuse.
   *
   * @param rejected the enrolments of the account that this ended
   */
  private Uni<Void> activated(Enrolment enrolment, List<Enrolment> rejected) {
    announcements.enrolment(enrolment, "enrolment-active");
    pending.announce(rejected);
    return endCodes
        .endOthers(enrolment.accountId(), enrolment.activationId())
        .onFailure(AfterActivation::isAway)
        .recoverWithNull();
  }

  private static boolean isAway(Throwable failure) {
    return failure instanceof ProblemException || Outages.isOutage(failure);
  }
}
