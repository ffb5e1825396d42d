package dev.toque.activation.confirmation;

import dev.toque.activation.account.AccountRepository;
import dev.toque.activation.audit.Actor;
import dev.toque.activation.ending.PendingEnrolments;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.EnrolmentChanges;
import dev.toque.activation.enrolment.EnrolmentRepository;
import dev.toque.activation.gate.GateTries;
import dev.toque.protocol.enrolment.RejectReason;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Makes a pending enrolment active, within a transaction that holds the lock of the account's row:
 * from then on the account has had a phone, and its other pending enrolments are over (protocol.md
 * 1.4 and 4.4).
 */
@Singleton
public class ActivatePhone {

  private final AccountRepository accounts;
  private final EnrolmentChanges changes;
  private final EnrolmentRepository repository;
  private final PendingEnrolments pending;
  private final GateTries tries;

  ActivatePhone(
      AccountRepository accounts,
      EnrolmentChanges changes,
      EnrolmentRepository repository,
      PendingEnrolments pending,
      GateTries tries) {
    this.accounts = accounts;
    this.changes = changes;
    this.repository = repository;
    this.pending = pending;
    this.tries = tries;
  }

  /**
   * Activates the phone unless its time is over.
   *
   * @param everActive what the account's lock said
   */
  public Uni<Activation> activate(Enrolment enrolment, boolean everActive, Actor actor) {
    return changes
        .activate(enrolment, !everActive, actor)
        .chain(
            moved ->
                moved
                    ? settle(enrolment)
                    : Uni.createFrom().item(new Activation(false, List.of())));
  }

  private Uni<Activation> settle(Enrolment enrolment) {
    return accounts
        .hasHadPhone(enrolment.accountId())
        .chain(() -> repository.reload(enrolment.id()))
        .chain(tries::lockIfExhausted)
        .chain(() -> repository.findPending(enrolment.accountId()))
        .chain(others -> pending.reject(others, RejectReason.ENDED, Actor.PORTAL))
        .map(rejected -> new Activation(true, rejected));
  }

  /**
   * What came of it.
   *
   * @param moved whether this very call made the phone active
   * @param rejected other enrolments of the account that this ended, to be announced
   */
  public record Activation(boolean moved, List<Enrolment> rejected) {}
}
