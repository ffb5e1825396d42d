package dev.toque.portal.account;

import java.util.Optional;
import java.util.Set;

/**
 * What the operator wants of an account; what is absent stays as it is.
 *
 * @param passwordHash PHC string of a new password
 */
public record AccountChange(
    String displayName,
    Optional<String> email,
    Optional<String> locale,
    Optional<Boolean> enabled,
    Optional<Set<String>> roles,
    Optional<String> passwordHash) {

  void applyTo(Account account) {
    account.displayName = displayName;
    email.ifPresent(value -> account.email = value);
    locale.ifPresent(value -> account.locale = value);
    enabled.ifPresent(value -> account.enabled = value);
    roles.ifPresent(account::roles);
    passwordHash.ifPresent(value -> account.passwordHash = value);
  }

  /** Whether what the account opened so far must end: a new password, or no account any more. */
  public boolean endsWhatWasOpen() {
    return passwordHash.isPresent() || !enabled.orElse(true);
  }

  @Override
  public String toString() {
    return "AccountChange[redacted]";
  }
}
