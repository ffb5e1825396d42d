package dev.toque.portal.admin;

import dev.toque.portal.account.Account;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An account as the operator sees it; never its password. */
record AccountAnswer(
    String username,
    String displayName,
    Optional<String> email,
    String locale,
    boolean enabled,
    Set<String> roles) {

  static AccountAnswer from(Account account) {
    return new AccountAnswer(
        account.userName,
        account.displayName,
        Optional.ofNullable(account.email),
        account.locale,
        account.enabled,
        account.roles());
  }

  /**
   * A page of accounts.
   *
   * @param after what to ask with for the next page; absent on the last one
   */
  record Page(List<AccountAnswer> accounts, Optional<String> after) {

    static Page from(List<Account> accounts, int size) {
      List<AccountAnswer> answers = accounts.stream().map(AccountAnswer::from).toList();
      boolean more = accounts.size() == size;
      return new Page(
          answers, more ? Optional.of(answers.get(size - 1).username()) : Optional.empty());
    }
  }
}
