package dev.toque.portal.newpassword;

import dev.toque.kit.store.Background;
import dev.toque.portal.account.Account;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.audit.AuditLog;
import dev.toque.portal.newpassword.PasswordLinks.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Sends who has forgotten the password a link to choose another. */
@Singleton
class ForgottenPassword {

  private final Accounts accounts;
  private final MakeLink makeLink;
  private final LinkLetters letters;
  private final AuditLog audit;
  private final Background background;

  ForgottenPassword(
      Accounts accounts,
      MakeLink makeLink,
      LinkLetters letters,
      AuditLog audit,
      Background background) {
    this.accounts = accounts;
    this.makeLink = makeLink;
    this.letters = letters;
    this.audit = audit;
    this.background = background;
  }

  /**
   * Sends the letter, if the account is one that has a password and a mail address. Nobody waits
   * for it, so that nobody learns by the clock which accounts there are.
   *
   * @param userName as typed
   * @param address where this was asked, for the trail
   */
  void send(String userName, String address) {
    background.run("a password letter", () -> sendNow(userName, address));
  }

  private Uni<Void> sendNow(String userName, String address) {
    return accounts
        .find(userName)
        .flatMap(
            found ->
                found
                    .filter(ForgottenPassword::canForget)
                    .map(account -> send(account, address))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<Void> send(Account account, String address) {
    return makeLink
        .make(account.id, Kind.FORGOTTEN)
        .call(() -> audit.write(AuditEvent.byBrowser(account.id, "password-link-asked", address)))
        .flatMap(link -> letters.forgotten(account, link));
  }

  private static boolean canForget(Account account) {
    return account.enabled && account.passwordHash != null && account.email != null;
  }
}
