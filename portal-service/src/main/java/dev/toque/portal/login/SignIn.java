package dev.toque.portal.login;

import dev.toque.portal.account.Account;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.audit.AuditLog;
import dev.toque.portal.password.Passwords;
import dev.toque.portal.password.Passwords.Checked;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Checks user name and password within the limits. */
@Singleton
public class SignIn {

  private final Accounts accounts;
  private final Passwords passwords;
  private final FailureStore failures;
  private final Attempts attempts;
  private final AuditLog audit;

  SignIn(
      Accounts accounts,
      Passwords passwords,
      FailureStore failures,
      Attempts attempts,
      AuditLog audit) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.failures = failures;
    this.attempts = attempts;
    this.audit = audit;
  }

  /**
   * The account, when the password is right and the account enabled.
   *
   * @throws ProblemException (as a failure) {@code unauthorized}, the same for every reason, {@code
   *     too-many-requests} with {@code retryAt}, or {@code unavailable}, which counts nothing
   */
  public Uni<Account> check(String userName, String password) {
    return accounts
        .find(userName)
        .flatMap(
            account ->
                attempts
                    .of(userName, account)
                    .flatMap(attempt -> check(account, password, attempt)));
  }

  private Uni<Account> check(Optional<Account> account, String password, Attempt attempt) {
    return failures
        .count(attempt)
        .invoke(SignIn::requireAllowed)
        .chain(() -> compare(account, password, attempt))
        .flatMap(
            checked ->
                checked.right() && account.orElseThrow().enabled
                    ? right(account.orElseThrow(), checked, attempt)
                    : wrong(account, attempt));
  }

  private Uni<Checked> compare(Optional<Account> account, String password, Attempt attempt) {
    return passwords
        .check(account.map(present -> present.passwordHash), password)
        .onFailure(ProblemException.class)
        .call(() -> failures.takeBack(attempt));
  }

  private Uni<Account> right(Account account, Checked checked, Attempt attempt) {
    return failures
        .right(attempt)
        .chain(() -> upgrade(account, checked.stronger()))
        .replaceWith(account);
  }

  private Uni<Void> upgrade(Account account, Optional<String> stronger) {
    return stronger
        .map(hash -> accounts.upgradeHash(account, hash))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  /** The trail is written for nobody's account too: it takes its time. */
  private Uni<Account> wrong(Optional<Account> account, Attempt attempt) {
    UUID id = account.map(present -> present.id).orElse(Attempts.NOBODY);
    return audit
        .write(AuditEvent.byBrowser(id, "password-wrong", attempt.address()))
        .chain(() -> Uni.createFrom().failure(ProblemException.of(ProblemCode.UNAUTHORIZED)));
  }

  private static void requireAllowed(Instant allowedAt) {
    if (allowedAt.toEpochMilli() > 0) {
      throw ProblemException.of(ProblemCode.TOO_MANY_REQUESTS).with("retryAt", allowedAt);
    }
  }
}
