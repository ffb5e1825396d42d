package dev.toque.portal.imports;

import dev.toque.portal.account.Account;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.ending.AccountEndings;
import dev.toque.portal.imports.WriteDrafts.Written;
import dev.toque.portal.newpassword.Invitations;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What a batch leads to, one account after the other: who is disabled loses what was open, who has
 * no password is invited.
 */
@Singleton
class FollowUp {

  private static final Logger LOG = Logger.getLogger(FollowUp.class);

  private final AccountEndings endings;
  private final Accounts accounts;
  private final Invitations invitations;

  FollowUp(AccountEndings endings, Accounts accounts, Invitations invitations) {
    this.endings = endings;
    this.accounts = accounts;
    this.invitations = invitations;
  }

  /** Fails where something could not be ended; whom no letter reaches is only counted. */
  Uni<Followed> after(Written written, String by) {
    return Multi.createFrom()
        .iterable(written.toEnd())
        .onItem()
        .transformToUniAndConcatenate(endings::endAll)
        .collect()
        .last()
        .chain(() -> inviteAll(written, by));
  }

  private Uni<Followed> inviteAll(Written written, String by) {
    return Multi.createFrom()
        .iterable(written.toInvite())
        .onItem()
        .transformToUniAndConcatenate(id -> invite(id, by))
        .collect()
        .asList()
        .map(sent -> Followed.of(sent, written.unreachable()));
  }

  /** The next import of the same file tries again. */
  private Uni<Boolean> invite(UUID accountId, String by) {
    return accounts
        .find(accountId)
        .flatMap(
            found ->
                found
                    .map(account -> invite(account, by))
                    .orElseGet(() -> Uni.createFrom().item(false)));
  }

  private Uni<Boolean> invite(Account account, String by) {
    return invitations
        .inviteByLetter(account, by)
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf("not invited accountId=%s: %s", account.id, failure);
              return false;
            });
  }
}
