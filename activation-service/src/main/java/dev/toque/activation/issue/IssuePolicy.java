package dev.toque.activation.issue;

import dev.toque.activation.account.AccountRepository;
import dev.toque.kit.store.Transactions;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Which codes an account may have: a <em>first</em> one only until it had a phone. */
@Singleton
class IssuePolicy {

  private final AccountRepository accounts;
  private final Transactions transactions;

  IssuePolicy(AccountRepository accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  /**
   * Refuses a purpose that does not fit the account's history (protocol.md 4.4).
   *
   * @throws ProblemException (as a failure) {@code already-enrolled} or {@code forbidden}
   */
  Uni<Void> require(UUID accountId, Purpose purpose) {
    return transactions
        .read(() -> accounts.everActive(accountId))
        .invoke(everActive -> require(purpose, everActive))
        .replaceWithVoid();
  }

  private static void require(Purpose purpose, boolean everActive) {
    if (purpose == Purpose.FIRST && everActive) {
      throw ProblemException.of(ProblemCode.ALREADY_ENROLLED);
    }
    if (purpose != Purpose.FIRST && !everActive) {
      throw ProblemException.of(ProblemCode.FORBIDDEN);
    }
  }
}
