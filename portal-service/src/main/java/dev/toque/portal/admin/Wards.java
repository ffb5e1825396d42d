package dev.toque.portal.admin;

import dev.toque.portal.account.Account;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.care.Deed;
import dev.toque.portal.care.Reason;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** The accounts that the caller of the API may look after. */
@Singleton
class Wards {

  private final Accounts accounts;
  private final Callers callers;

  Wards(Accounts accounts, Callers callers) {
    this.accounts = accounts;
    this.callers = callers;
  }

  /**
   * @throws ProblemException (as a failure) {@code not-found}, or {@code forbidden}
   */
  Uni<Account> require(String userName) {
    return accounts.require(userName).invoke(callers.caller()::requireCareFor);
  }

  /**
   * What the caller is about to do for an account.
   *
   * @param body that may give a reason
   * @throws ProblemException (as a failure) {@code malformed}, {@code not-found} or {@code
   *     forbidden}
   */
  Uni<Deed> deed(String userName, byte[] body) {
    Reason reason = ReasonRequest.read(body);
    return accounts.require(userName).map(account -> new Deed(callers.caller(), account, reason));
  }
}
