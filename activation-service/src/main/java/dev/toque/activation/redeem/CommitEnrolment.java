package dev.toque.activation.redeem;

import dev.toque.activation.account.AccountRepository;
import dev.toque.activation.audit.Actor;
import dev.toque.activation.audit.AuditLog;
import dev.toque.activation.confirmation.ActivatePhone;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.EnrolmentRepository;
import dev.toque.activation.enrolment.NewEnrolment;
import dev.toque.kit.store.Transactions;
import dev.toque.protocol.code.Purpose;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The second step of protocol.md 9: the enrolment and its line in the audit trail, in one
 * transaction. The unique constraints arbitrate, should Redis have let two phones claim.
 */
@Singleton
class CommitEnrolment {

  private final AccountRepository accounts;
  private final EnrolmentRepository repository;
  private final AuditLog audit;
  private final ActivatePhone activatePhone;
  private final Transactions transactions;

  CommitEnrolment(
      AccountRepository accounts,
      EnrolmentRepository repository,
      AuditLog audit,
      ActivatePhone activatePhone,
      Transactions transactions) {
    this.accounts = accounts;
    this.repository = repository;
    this.audit = audit;
    this.activatePhone = activatePhone;
    this.transactions = transactions;
  }

  /** Commits it as pending, or as active where no confirmation is asked for. */
  Uni<CommitResult> commit(NewEnrolment enrolment) {
    return transactions.write(
        () ->
            accounts
                .lock(enrolment.code().accountId())
                .chain(everActive -> insert(enrolment, everActive)));
  }

  private Uni<CommitResult> insert(NewEnrolment enrolment, boolean everActive) {
    if (everActive && enrolment.code().purpose() == Purpose.FIRST) {
      return Uni.createFrom().item(new CommitResult.AlreadyEnrolled());
    }
    return hasRoom(enrolment)
        .chain(
            room ->
                room
                    ? insertOnce(enrolment, everActive)
                    : Uni.createFrom().item(new CommitResult.Full()));
  }

  /**
   * The portal asked before it wanted the code. Since then another code's phone may have become
   * active, in the moment before that ended this one.
   */
  private Uni<Boolean> hasRoom(NewEnrolment enrolment) {
    return enrolment
        .code()
        .mostPhones()
        .map(most -> repository.countPhones(enrolment.code().accountId()).map(has -> has < most))
        .orElseGet(() -> Uni.createFrom().item(true));
  }

  private Uni<CommitResult> insertOnce(NewEnrolment enrolment, boolean everActive) {
    return repository
        .insert(enrolment)
        .chain(
            inserted ->
                inserted
                    ? inserted(enrolment, everActive)
                    : Uni.createFrom().item(new CommitResult.Taken()));
  }

  private Uni<CommitResult> inserted(NewEnrolment enrolment, boolean everActive) {
    return repository
        .reload(enrolment.id())
        .call(row -> audit.append(row.event("enrolment-pending", Actor.PHONE, "")))
        .chain(
            row ->
                row.confirmUntil().isPresent()
                    ? Uni.createFrom().item(new CommitResult.Committed(row, List.of()))
                    : activated(row, everActive));
  }

  private Uni<CommitResult> activated(Enrolment enrolment, boolean everActive) {
    return activatePhone
        .activate(enrolment, everActive, Actor.PHONE)
        .chain(
            activation ->
                repository
                    .reload(enrolment.id())
                    .map(row -> new CommitResult.Committed(row, activation.rejected())));
  }
}
