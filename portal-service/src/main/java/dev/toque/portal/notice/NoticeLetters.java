package dev.toque.portal.notice;

import dev.toque.kit.web.PublicUrl;
import dev.toque.portal.account.Account;
import dev.toque.portal.mail.Letter;
import dev.toque.portal.mail.Letters;
import dev.toque.portal.notice.Notices.Due;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Writes notices as letters. */
@Singleton
class NoticeLetters {

  private final Letters letters;
  private final PublicUrl publicUrl;

  NoticeLetters(Letters letters, PublicUrl publicUrl) {
    this.letters = letters;
    this.publicUrl = publicUrl;
  }

  /** That of an added phone tells where an older one undoes the addition. */
  Uni<Letter> write(Account reader, Due due) {
    return letters.notice(
        reader,
        new Letters.Told(
            due.notice().kind().name(),
            due.notice().detail(),
            due.notice().at().date() + " " + due.notice().at().hour(),
            veto(due.notice()),
            publicUrl.origin() + "/"));
  }

  private String veto(Notice notice) {
    return notice.veto().isEmpty() ? "" : publicUrl.origin() + notice.veto();
  }
}
