package dev.toque.portal.notice;

import dev.toque.portal.browser.KnownBrowsers;
import dev.toque.portal.push.PushService;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.wire.push.Report;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Warns people of whose account somebody tried to open: they said on the phone that it was not
 * them. No browser of theirs is known any more then (protocol.md, section 5.4), whether the one
 * that tried still looks at its page or not.
 */
@Singleton
class ReportNews {

  private static final String SOURCE = "reports";

  private final PushService push;
  private final KnownBrowsers browsers;
  private final NewsPosition position;
  private final NoticeConfig config;
  private final Clock clock;

  ReportNews(
      PushService push,
      KnownBrowsers browsers,
      NewsPosition position,
      NoticeConfig config,
      Clock clock) {
    this.push = push;
    this.browsers = browsers;
    this.position = position;
    this.config = config;
    this.clock = clock;
  }

  /** Reads on from where it was. */
  Uni<Void> read() {
    return position
        .read(SOURCE)
        .flatMap(last -> push.reports(Instant.parse(last)).flatMap(reports -> tell(last, reports)));
  }

  private Uni<Void> tell(String last, List<Report> reports) {
    if (reports.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    String next = reports.get(reports.size() - 1).at().toString();
    List<Report> fresh =
        reports.stream()
            .filter(report -> report.at().isAfter(clock.instant().minus(config.fresh())))
            .toList();
    return Multi.createFrom()
        .iterable(fresh)
        .onItem()
        .transformToUniAndConcatenate(
            report -> browsers.forgetUntil(report.accountId(), report.at()))
        .onItem()
        .ignoreAsUni()
        .chain(
            () ->
                position.move(SOURCE, last, next, fresh.stream().map(ReportNews::notice).toList()));
  }

  private static NewNotice notice(Report report) {
    return new NewNotice(
        report.accountId(), NoticeKind.REPORTED, browser(report), Optional.empty(), report.at());
  }

  /** Of the display that the portal made itself: a name from the fixed list. */
  private static String browser(Report report) {
    return StrictJson.readTree(report.display().getBytes(StandardCharsets.UTF_8))
        .path("browser")
        .asText();
  }
}
