package dev.toque.portal.notice;

import dev.toque.portal.account.Account;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.mail.PostOffice;
import dev.toque.portal.notice.Notices.Due;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Sends notices as letters. Before a try its turn is taken, so that two replicas send one. */
@Singleton
class MailNotices {

  private static final Logger LOG = Logger.getLogger(MailNotices.class);

  private final Notices notices;
  private final Accounts accounts;
  private final NoticeLetters letters;
  private final PostOffice office;
  private final NoticeConfig config;

  MailNotices(
      Notices notices,
      Accounts accounts,
      NoticeLetters letters,
      PostOffice office,
      NoticeConfig config) {
    this.notices = notices;
    this.accounts = accounts;
    this.letters = letters;
    this.office = office;
    this.config = config;
  }

  /** Sends what is due. One letter that cannot be sent holds no other up. */
  Uni<Void> send() {
    if (!office.open()) {
      return Uni.createFrom().voidItem();
    }
    return notices
        .toMail()
        .onItem()
        .transformToMulti(due -> Multi.createFrom().iterable(due))
        .onItem()
        .transformToUniAndConcatenate(this::send)
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> send(Due due) {
    return notices
        .take(due, wait(due))
        .flatMap(mine -> mine ? sendNow(due) : Uni.createFrom().voidItem());
  }

  private Uni<Void> sendNow(Due due) {
    return accounts
        .find(due.notice().accountId())
        .map(found -> found.filter(account -> account.email != null))
        .flatMap(
            reader ->
                reader
                    .map(account -> write(account, due))
                    .orElseGet(() -> Uni.createFrom().voidItem()))
        .chain(() -> notices.mailed(due))
        .onFailure()
        .recoverWithUni(failure -> later(due, failure));
  }

  private Uni<Void> write(Account reader, Due due) {
    return letters.write(reader, due).flatMap(office::send);
  }

  private Uni<Void> later(Due due, Throwable failure) {
    boolean last = due.tries() + 1 >= config.mailTries();
    LOG.warnf(
        "letter not sent noticeId=%d tries=%d last=%s: %s",
        due.notice().id(), due.tries() + 1, last, failure);
    return last ? notices.mailed(due) : Uni.createFrom().voidItem();
  }

  /** A minute, then twice as long each time, up to some hours. */
  private static Duration wait(Due due) {
    return Duration.ofMinutes(1L << Math.min(due.tries(), 8));
  }
}
