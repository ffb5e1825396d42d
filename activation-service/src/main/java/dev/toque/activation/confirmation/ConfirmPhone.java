package dev.toque.activation.confirmation;

import dev.toque.activation.account.AccountRepository;
import dev.toque.activation.audit.Actor;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.EnrolmentRepository;
import dev.toque.kit.store.Transactions;
import dev.toque.protocol.enrolment.RejectReason;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * What the browser says of the phone that redeemed its code (protocol.md 4.3): the number that the
 * phone shows, or that it is not the person's phone.
 */
@Singleton
public class ConfirmPhone {

  private final AccountRepository accounts;
  private final EnrolmentRepository repository;
  private final JudgeNumber judge;
  private final AfterActivation after;
  private final Transactions transactions;

  ConfirmPhone(
      AccountRepository accounts,
      EnrolmentRepository repository,
      JudgeNumber judge,
      AfterActivation after,
      Transactions transactions) {
    this.accounts = accounts;
    this.repository = repository;
    this.judge = judge;
    this.after = after;
    this.transactions = transactions;
  }

  /**
   * Judges a number under the lock of the account's row, where everything is checked again. For a
   * phone that is no longer pending it changes nothing.
   */
  public Uni<Void> confirm(Enrolment enrolment, String number) {
    return transactions
        .write(() -> judged(enrolment, number))
        .chain(verdict -> after.tell(enrolment, verdict));
  }

  /** <em>This is not my phone</em>. */
  public Uni<Void> reject(Enrolment enrolment) {
    return transactions
        .write(() -> judge.reject(enrolment, RejectReason.NOT_MINE, Actor.BROWSER))
        .chain(verdict -> after.tell(enrolment, verdict));
  }

  private Uni<Verdict> judged(Enrolment enrolment, String number) {
    return accounts
        .lock(enrolment.accountId())
        .chain(
            everActive ->
                repository
                    .reload(enrolment.id())
                    .chain(now -> judge.number(now, number, everActive)));
  }
}
