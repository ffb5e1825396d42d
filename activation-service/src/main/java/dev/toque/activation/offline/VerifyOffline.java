package dev.toque.activation.offline;

import dev.toque.activation.account.AccountRepository;
import dev.toque.activation.account.PortalAccount;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.Enrolments;
import dev.toque.kit.store.Transactions;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.OfflineOutcome;
import dev.toque.protocol.wire.activation.OfflineVerdict;
import dev.toque.protocol.wire.activation.OfflineVerification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether an active phone of an account gives this response to this question (protocol.md, section
 * 6). The try is counted and committed before it is verified, as at the gate.
 */
@Singleton
class VerifyOffline {

  private final AccountRepository accounts;
  private final Enrolments enrolments;
  private final OfflineTries tries;
  private final Responses responses;
  private final Transactions transactions;

  VerifyOffline(
      AccountRepository accounts,
      Enrolments enrolments,
      OfflineTries tries,
      Responses responses,
      Transactions transactions) {
    this.accounts = accounts;
    this.enrolments = enrolments;
    this.tries = tries;
    this.responses = responses;
    this.transactions = transactions;
  }

  /**
   * @throws ProblemException (as a failure) {@code not-found} for an account that never had a code
   *     redeemed
   */
  Uni<OfflineVerdict> verify(UUID accountId, OfflineVerification asked) {
    return transactions
        .write(
            () ->
                accounts
                    .findById(accountId)
                    .onItem()
                    .ifNull()
                    .failWith(() -> ProblemException.of(ProblemCode.NOT_FOUND))
                    .chain(() -> tries.take(accountId, asked.question())))
        .chain(
            taken ->
                switch (taken) {
                  case COUNTED -> judge(accountId, asked);
                  case ASKED_BEFORE -> told(accountId, OfflineOutcome.ASKED_BEFORE);
                  case CLOSED -> told(accountId, OfflineOutcome.CLOSED);
                });
  }

  private Uni<OfflineVerdict> judge(UUID accountId, OfflineVerification asked) {
    return enrolments
        .ofAccount(accountId)
        .map(all -> responses.matching(all, asked))
        .chain(phone -> phone.map(this::right).orElseGet(() -> wrong(accountId)));
  }

  private Uni<OfflineVerdict> right(Enrolment phone) {
    return transactions
        .write(
            () -> tries.right(phone.accountId(), phone.id()).chain(() -> responses.record(phone)))
        .replaceWith(
            () ->
                new OfflineVerdict(
                    OfflineOutcome.RIGHT,
                    Optional.of(phone.id()),
                    Optional.of(phone.deviceId()),
                    tries.left(0)));
  }

  private Uni<OfflineVerdict> wrong(UUID accountId) {
    return transactions
        .write(() -> responses.recordWrong(accountId))
        .chain(() -> told(accountId, OfflineOutcome.WRONG));
  }

  private Uni<OfflineVerdict> told(UUID accountId, OfflineOutcome outcome) {
    return transactions
        .read(() -> accounts.findById(accountId))
        .map(PortalAccount::offlineRun)
        .map(tries::left)
        .map(left -> new OfflineVerdict(outcome, Optional.empty(), Optional.empty(), left));
  }
}
