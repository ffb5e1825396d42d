package dev.toque.portal.profile;

import dev.toque.kit.store.Transactions;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.ending.AccountEndings;
import dev.toque.portal.newpassword.PasswordLinks;
import dev.toque.portal.notice.NoticeKind;
import dev.toque.portal.notice.Notices;
import dev.toque.portal.session.Session;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Puts another password in place and ends what the old one had opened, but this session. */
@Singleton
class ReplacePassword {

  private final Accounts accounts;
  private final PasswordLinks links;
  private final Notices notices;
  private final AccountEndings endings;
  private final Transactions transactions;

  ReplacePassword(
      Accounts accounts,
      PasswordLinks links,
      Notices notices,
      AccountEndings endings,
      Transactions transactions) {
    this.accounts = accounts;
    this.links = links;
    this.notices = notices;
    this.endings = endings;
    this.transactions = transactions;
  }

  /**
   * Does it. What was open ends before, so that nothing is changed while that cannot be ended, and
   * after, for what was opened meanwhile.
   *
   * @param hash PHC string
   */
  Uni<Void> replace(Session session, String hash) {
    AuditEvent event =
        AuditEvent.byBrowser(session.accountId(), "password-changed", session.from().address());
    return endings
        .endOthers(session)
        .chain(
            () ->
                transactions.write(
                    () ->
                        accounts
                            .joinPassword(session.accountId(), hash, event)
                            .invoke(ReplacePassword::require)
                            .chain(() -> links.joinForget(session.accountId()))
                            .chain(() -> tell(session))))
        .chain(() -> endings.endOthers(session));
  }

  private Uni<Void> tell(Session session) {
    return notices.join(session.accountId(), NoticeKind.PASSWORD_CHANGED);
  }

  private static void require(boolean set) {
    if (!set) {
      throw ProblemException.of(ProblemCode.UNAUTHORIZED);
    }
  }
}
