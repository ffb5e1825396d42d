package dev.toque.activation.inspect;

import dev.toque.activation.account.AccountRepository;
import dev.toque.activation.code.CodeAnswer;
import dev.toque.activation.code.StoredCode;
import dev.toque.kit.store.Transactions;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Of several truths about a code that nobody has enrolled with, tells the first of <em>used</em>,
 * <em>already enrolled</em>, <em>expired</em> (protocol.md section 7).
 */
@Singleton
public class CodeTruth {

  private final AccountRepository accounts;
  private final Transactions transactions;

  CodeTruth(AccountRepository accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  /** What stands against using this code; fails with nothing when nothing does. */
  public Uni<Void> requireUsable(CodeAnswer answer) {
    return switch (answer.standing()) {
      case NOTHING -> Uni.createFrom().failure(CodeProblems.unknown());
      case OTHERS ->
          Uni.createFrom().failure(CodeProblems.used(answer.code().claim().orElseThrow().at()));
      case EXPIRED ->
          requireFitting(answer.code())
              .chain(() -> Uni.createFrom().failure(CodeProblems.expired(answer.code().end())));
      case LIVE, CLAIMED, MINE -> requireFitting(answer.code());
    };
  }

  private Uni<Void> requireFitting(StoredCode code) {
    return code.purpose() == Purpose.FIRST
        ? transactions
            .read(() -> accounts.everActive(code.accountId()))
            .invoke(CodeTruth::requireNone)
            .replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private static void requireNone(boolean everActive) throws ProblemException {
    if (everActive) {
      throw CodeProblems.alreadyEnrolled();
    }
  }
}
