package dev.toque.portal.newpassword;

import dev.toque.portal.account.Account;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.ending.AccountEndings;
import dev.toque.portal.newpassword.PasswordLinks.Link;
import dev.toque.portal.password.Passwords;
import dev.toque.portal.secret.SecretCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives an account the password that its person chose by a link. */
@Singleton
class SetPassword {

  private final PasswordLinks links;
  private final Accounts accounts;
  private final Passwords passwords;
  private final AccountEndings endings;
  private final CommitPassword commit;

  SetPassword(
      PasswordLinks links,
      Accounts accounts,
      Passwords passwords,
      AccountEndings endings,
      CommitPassword commit) {
    this.links = links;
    this.accounts = accounts;
    this.passwords = passwords;
    this.endings = endings;
    this.commit = commit;
  }

  /**
   * A link with the account that it is for.
   *
   * @param link can be used now
   */
  record Opened(Link link, Account account) {}

  /** The account of this code's link, if that can be used. */
  Uni<Optional<Opened>> open(SecretCode code) {
    return links
        .find(code)
        .flatMap(
            found ->
                found
                    .map(link -> accounts.find(link.accountId()).map(account -> of(link, account)))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  /**
   * Sets it. What the old password has opened ends before, so that nothing is changed while that
   * cannot be ended, and after, for what was opened meanwhile.
   *
   * @return false when the link was used up in between
   */
  Uni<Boolean> set(Opened opened, SecretCode code, String password, String address) {
    return passwords
        .hash(password)
        .call(() -> endings.endAll(opened.account().id))
        .flatMap(hash -> commit.commit(opened.link(), code, hash, address))
        .call(() -> endings.endAll(opened.account().id));
  }

  private static Optional<Opened> of(Link link, Optional<Account> account) {
    return account.filter(found -> found.enabled).map(found -> new Opened(link, found));
  }
}
