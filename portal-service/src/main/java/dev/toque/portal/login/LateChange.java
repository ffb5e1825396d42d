package dev.toque.portal.login;

import dev.toque.portal.account.Account;
import dev.toque.portal.account.Accounts;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * A password change or disabling while somebody signs in: what ended the account's sessions may not
 * have seen the one that was just being made.
 */
@Singleton
class LateChange {

  private final Accounts accounts;
  private final SigningOut signingOut;

  LateChange(Accounts accounts, SigningOut signingOut) {
    this.accounts = accounts;
    this.signingOut = signingOut;
  }

  /** Ends the session just made, unless the account still is what the password was checked for. */
  Uni<Void> refuse(Account account) {
    return accounts
        .stillOpens(account)
        .flatMap(opens -> opens ? Uni.createFrom().voidItem() : endSession());
  }

  private Uni<Void> endSession() {
    return signingOut
        .endCurrent()
        .chain(() -> Uni.createFrom().failure(ProblemException.of(ProblemCode.UNAUTHORIZED)));
  }
}
