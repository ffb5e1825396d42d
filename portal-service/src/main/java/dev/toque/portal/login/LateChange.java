package dev.toque.portal.login;

import dev.toque.portal.account.Account;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * What changes while somebody signs in: what ended the account's sessions may not have seen the one
 * that was just being made. So all is looked at again now that it is there.
 */
@Singleton
class LateChange {

  private final Accounts accounts;
  private final ActivationService activation;
  private final Sessions sessions;
  private final SigningOut signingOut;

  LateChange(
      Accounts accounts, ActivationService activation, Sessions sessions, SigningOut signingOut) {
    this.accounts = accounts;
    this.activation = activation;
    this.sessions = sessions;
    this.signingOut = signingOut;
  }

  /**
   * Ends the session just made, unless the account still is what the password was checked for: a
   * password change or disabling ({@code unauthorized}), or a first phone that became active and no
   * longer lets the password alone in (protocol.md, section 4.4; {@code unavailable}: the next try
   * asks that phone).
   */
  Uni<Void> refuse(Account account) {
    return accounts
        .stillOpens(account)
        .flatMap(opens -> opens ? refusePhone(account) : endSession(ProblemCode.UNAUTHORIZED));
  }

  private Uni<Void> refusePhone(Account account) {
    return sessions
        .current()
        .flatMap(
            session ->
                session.filter(Session::full).isPresent()
                    ? activation.account(account.id).map(phones -> phones.everActive())
                    : Uni.createFrom().item(false))
        .flatMap(
            outrun -> outrun ? endSession(ProblemCode.UNAVAILABLE) : Uni.createFrom().voidItem());
  }

  private Uni<Void> endSession(ProblemCode reason) {
    return signingOut
        .endCurrent()
        .chain(() -> Uni.createFrom().failure(ProblemException.of(reason)));
  }
}
