package dev.toque.portal.helpdesk;

import dev.toque.portal.account.Account;
import java.util.Optional;
import java.util.UUID;

/**
 * A person as lists and headings name them.
 *
 * @param role whether the account has one
 */
public record PersonName(
    UUID id,
    String userName,
    String displayName,
    Optional<String> email,
    boolean enabled,
    boolean role) {

  public static PersonName from(Account account) {
    return new PersonName(
        account.id,
        account.userName,
        account.displayName,
        Optional.ofNullable(account.email),
        account.enabled,
        !account.roles().isEmpty());
  }

  public String path() {
    return DeskPaths.person(id);
  }
}
