package dev.toque.portal.admin;

import dev.toque.portal.account.AccountChange;
import java.util.Optional;
import java.util.Set;

/**
 * Body of {@code PUT /accounts/{username}} (protocol.md, section 8).
 *
 * @param password 8 to 256 characters; absent leaves it as it is
 */
record AccountRequest(
    Optional<String> password,
    String displayName,
    Optional<String> email,
    Optional<String> locale,
    Optional<Boolean> enabled,
    Optional<Set<String>> roles) {

  AccountRequest {
    AccountFields.displayName(displayName);
    password.ifPresent(AccountFields::password);
    email.ifPresent(AccountFields::email);
    locale.ifPresent(AccountFields::locale);
    roles.ifPresent(AccountFields::roles);
  }

  AccountChange change(Optional<String> passwordHash) {
    return new AccountChange(
        displayName, email.map(AccountFields::email), locale, enabled, roles, passwordHash);
  }

  @Override
  public String toString() {
    return "AccountRequest[redacted]";
  }
}
