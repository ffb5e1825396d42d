package dev.toque.portal.notice;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Reads news and sends letters, again and again. Every replica may. */
@Singleton
class TellPeople {

  private final PhoneNews phoneNews;
  private final ReportNews reportNews;
  private final MailNotices mailNotices;
  private final NoticeConfig config;
  private final Rounds rounds;

  TellPeople(
      PhoneNews phoneNews,
      ReportNews reportNews,
      MailNotices mailNotices,
      NoticeConfig config,
      Rounds rounds) {
    this.phoneNews = phoneNews;
    this.reportNews = reportNews;
    this.mailNotices = mailNotices;
    this.config = config;
    this.rounds = rounds;
  }

  void start(@Observes StartupEvent event) {
    rounds.every(config.every(), "reading phones' news", phoneNews::read);
    rounds.every(config.every(), "reading reports", reportNews::read);
    rounds.every(config.every(), "sending notices", mailNotices::send);
  }

  void stop(@Observes ShutdownEvent event) {
    rounds.end();
  }
}
