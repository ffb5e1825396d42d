package dev.toque.activation.confirmation;

import dev.toque.activation.audit.Actor;
import dev.toque.activation.audit.AuditLog;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.EnrolmentChanges;
import dev.toque.kit.store.Statements;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.enrolment.RejectReason;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;

/** Decides about a number that was typed; everything here joins a transaction. */
@Singleton
class JudgeNumber {

  private static final String COUNT_WRONG =
      """
      UPDATE enrolment SET confirm_tries = confirm_tries - 1
      WHERE id = :id AND state = 'PENDING' AND confirm_tries > 0
      """;

  private final ConfirmationNumbers numbers;
  private final ActivatePhone activatePhone;
  private final EnrolmentChanges changes;
  private final AuditLog audit;

  JudgeNumber(
      ConfirmationNumbers numbers,
      ActivatePhone activatePhone,
      EnrolmentChanges changes,
      AuditLog audit) {
    this.numbers = numbers;
    this.activatePhone = activatePhone;
    this.changes = changes;
    this.audit = audit;
  }

  /**
   * @param enrolment as it is now, under the lock of its account
   * @param everActive whether the account has ever had an active phone
   */
  Uni<Verdict> number(Enrolment enrolment, String typed, boolean everActive) {
    if (!enrolment.is(EnrolmentState.PENDING)) {
      return Uni.createFrom().item(new Verdict.Unchanged());
    }
    if (enrolment.isOverdue()) {
      return reject(enrolment, RejectReason.TIMEOUT, Actor.TIME);
    }
    if (!numbers.matches(enrolment, typed)) {
      return wrong(enrolment);
    }
    if (everActive && enrolment.purpose() == Purpose.FIRST) {
      return reject(enrolment, RejectReason.ALREADY_ENROLLED, Actor.BROWSER);
    }
    return right(enrolment, everActive);
  }

  Uni<Verdict> reject(Enrolment enrolment, RejectReason reason, Actor actor) {
    return changes
        .reject(enrolment, reason, actor)
        .map(moved -> moved ? new Verdict.Rejected() : new Verdict.Unchanged());
  }

  private Uni<Verdict> wrong(Enrolment enrolment) {
    return Statements.update(COUNT_WRONG, Map.of("id", enrolment.id()))
        .chain(() -> audit.append(enrolment.event("confirmation-number-wrong", Actor.BROWSER, "")))
        .chain(
            () ->
                enrolment.confirmTries() > 1
                    ? Uni.createFrom().item(new Verdict.TriesLeft())
                    : reject(enrolment, RejectReason.WRONG_NUMBER, Actor.BROWSER));
  }

  private Uni<Verdict> right(Enrolment enrolment, boolean everActive) {
    return activatePhone
        .activate(enrolment, everActive, Actor.BROWSER)
        .chain(
            activation ->
                activation.moved()
                    ? Uni.createFrom().item(new Verdict.Active(activation))
                    : reject(enrolment, RejectReason.TIMEOUT, Actor.TIME));
  }
}
