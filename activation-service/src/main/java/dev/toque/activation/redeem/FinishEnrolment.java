package dev.toque.activation.redeem;

import dev.toque.activation.code.CodeHash;
import dev.toque.activation.code.CodeStore;
import dev.toque.activation.code.StoredCode;
import dev.toque.activation.confirmation.AfterActivation;
import dev.toque.activation.ending.EndCodes;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.inspect.CodeProblems;
import dev.toque.kit.problem.Outages;
import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Commits a claimed code's enrolment and marks the code used. */
@Singleton
class FinishEnrolment {

  private final MakeEnrolment make;
  private final CommitEnrolment commit;
  private final CodeStore codes;
  private final EndCodes endCodes;
  private final AfterActivation after;

  FinishEnrolment(
      MakeEnrolment make,
      CommitEnrolment commit,
      CodeStore codes,
      EndCodes endCodes,
      AfterActivation after) {
    this.make = make;
    this.commit = commit;
    this.codes = codes;
    this.endCodes = endCodes;
    this.after = after;
  }

  Uni<CommitResult> commit(EnrolAttempt attempt, StoredCode code) {
    return commit.commit(make.enrolment(attempt, code));
  }

  /**
   * The third step, best effort. Where the code was ended between claim and commit, what ended it
   * found no enrolment to end; so it is ended here.
   */
  Uni<Redeemed> mark(CommitResult.Committed committed, CodeHash hash) {
    Enrolment enrolment = committed.enrolment();
    return codes
        .mark(hash, enrolment.deviceId())
        .onFailure(FinishEnrolment::isAway)
        .recoverWithItem(Optional.empty())
        .chain(
            ended ->
                ended.isPresent() && enrolment.is(EnrolmentState.PENDING)
                    ? endedMeanwhile(enrolment, ended.get())
                    : announced(committed));
  }

  /** Another code's phone has just become active, which ends this one (protocol.md 1.4). */
  Uni<Redeemed> full(StoredCode code) {
    return endCodes
        .end(code.activationId(), EndReason.ENDED)
        .onFailure(FinishEnrolment::isAway)
        .recoverWithNull()
        .chain(
            () ->
                Uni.createFrom()
                    .failure(
                        CodeProblems.expired(code.claim().orElseThrow().at(), EndReason.ENDED)));
  }

  private Uni<Redeemed> endedMeanwhile(Enrolment enrolment, StoredCode.End end) {
    return endCodes
        .endPending(enrolment.activationId(), end.reason())
        .chain(() -> Uni.createFrom().failure(CodeProblems.expired(end)));
  }

  private Uni<Redeemed> announced(CommitResult.Committed committed) {
    return after
        .committed(committed.enrolment(), committed.rejected())
        .replaceWith(new Redeemed(committed.enrolment(), true));
  }

  private static boolean isAway(Throwable failure) {
    return failure instanceof ProblemException || Outages.isOutage(failure);
  }
}
