package dev.toque.portal.newpassword;

import dev.toque.kit.store.Transactions;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.newpassword.PasswordLinks.Kind;
import dev.toque.portal.newpassword.PasswordLinks.Link;
import dev.toque.portal.notice.NoticeKind;
import dev.toque.portal.notice.Notices;
import dev.toque.portal.secret.SecretCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Link, password and trail change together or not at all. */
@Singleton
class CommitPassword {

  private final PasswordLinks links;
  private final Accounts accounts;
  private final Notices notices;
  private final Transactions transactions;
  private final Clock clock;

  CommitPassword(
      PasswordLinks links,
      Accounts accounts,
      Notices notices,
      Transactions transactions,
      Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.notices = notices;
    this.transactions = transactions;
    this.clock = clock;
  }

  Uni<Boolean> commit(Link link, SecretCode code, String hash, String address) {
    AuditEvent event = AuditEvent.byBrowser(link.accountId(), event(link), address);
    return transactions.write(
        () ->
            links
                .use(code)
                .flatMap(
                    used ->
                        used
                            ? accounts
                                .joinPassword(link.accountId(), hash, event)
                                .call(() -> accepted(link))
                            : Uni.createFrom().item(false)));
  }

  private Uni<Void> accepted(Link link) {
    Uni<Void> others = links.joinForget(link.accountId());
    return link.kind() == Kind.INVITATION
        ? others.chain(() -> accounts.joinInvited(link.accountId(), clock.instant()))
        : others.chain(() -> notices.join(link.accountId(), NoticeKind.PASSWORD_CHANGED));
  }

  private static String event(Link link) {
    return link.kind() == Kind.INVITATION ? "invitation-accepted" : "password-reset";
  }
}
