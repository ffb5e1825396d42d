package dev.toque.portal.login;

import dev.toque.portal.account.Account;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.audit.AuditLog;
import dev.toque.portal.browser.BrowserToken;
import dev.toque.portal.browser.KnownBrowsers;
import dev.toque.portal.password.Passwords;
import dev.toque.portal.password.Passwords.Checked;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Checks user name and password within the limits. */
@ApplicationScoped
class SignIn {

  /** In place of an account's id where there is none: the same work, the same trail. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final Accounts accounts;
  private final Passwords passwords;
  private final FailureStore failures;
  private final KnownBrowsers browsers;
  private final AuditLog audit;

  SignIn(
      Accounts accounts,
      Passwords passwords,
      FailureStore failures,
      KnownBrowsers browsers,
      AuditLog audit) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.failures = failures;
    this.browsers = browsers;
    this.audit = audit;
  }

  /**
   * The account, when the password is right and the account enabled.
   *
   * @throws ProblemException (as a failure) {@code unauthorized}, the same for every reason, or
   *     {@code too-many-requests} with {@code retryAt}
   */
  Uni<Account> check(
      String userName, String password, String address, Optional<BrowserToken> browser) {
    return accounts
        .find(userName)
        .flatMap(
            account ->
                known(account, browser)
                    .map(known -> new Attempt(userName, address, known))
                    .flatMap(attempt -> check(account, password, attempt)));
  }

  private Uni<Boolean> known(Optional<Account> account, Optional<BrowserToken> browser) {
    return account
        .map(present -> browsers.knows(present.id, browser))
        .orElseGet(() -> Uni.createFrom().item(false));
  }

  private Uni<Account> check(Optional<Account> account, String password, Attempt attempt) {
    return failures
        .count(attempt)
        .invoke(SignIn::requireAllowed)
        .chain(() -> passwords.check(account.map(present -> present.passwordHash), password))
        .flatMap(
            checked ->
                checked.right() && account.orElseThrow().enabled
                    ? right(account.orElseThrow(), checked, attempt)
                    : wrong(account, attempt));
  }

  private Uni<Account> right(Account account, Checked checked, Attempt attempt) {
    return failures
        .right(attempt)
        .chain(
            () ->
                checked
                    .stronger()
                    .map(hash -> accounts.upgradeHash(account.id, account.passwordHash, hash))
                    .orElseGet(() -> Uni.createFrom().voidItem()))
        .replaceWith(account);
  }

  private Uni<Account> wrong(Optional<Account> account, Attempt attempt) {
    ProblemException refusal = ProblemException.of(ProblemCode.UNAUTHORIZED);
    UUID id = account.map(present -> present.id).orElse(NOBODY);
    return audit
        .browser(id, "password-wrong", attempt.address())
        .chain(() -> Uni.createFrom().failure(refusal));
  }

  private static void requireAllowed(Instant allowedAt) {
    if (allowedAt.toEpochMilli() > 0) {
      throw ProblemException.of(ProblemCode.TOO_MANY_REQUESTS).with("retryAt", allowedAt);
    }
  }
}
