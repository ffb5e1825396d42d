package dev.toque.portal.sessions;

import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.audit.AuditLog;
import dev.toque.portal.browser.BrowserCookie;
import dev.toque.portal.browser.KnownBrowsers;
import dev.toque.portal.session.LiveSession;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.visit.Visitor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The sessions and known browsers of the person who asks. Repeating anything is safe. */
@Singleton
class OwnSessions {

  private final Sessions sessions;
  private final KnownBrowsers browsers;
  private final BrowserCookie cookie;
  private final AuditLog audit;
  private final Visitor visitor;

  OwnSessions(
      Sessions sessions,
      KnownBrowsers browsers,
      BrowserCookie cookie,
      AuditLog audit,
      Visitor visitor) {
    this.sessions = sessions;
    this.browsers = browsers;
    this.cookie = cookie;
    this.audit = audit;
    this.visitor = visitor;
  }

  /** What the page shows; half sessions have no rights and are not shown. */
  Uni<SessionsView> view(Session mine, Optional<Done> done) {
    return Uni.combine()
        .all()
        .unis(sessions.of(mine.accountId()), browsers.of(mine.accountId(), cookie.read()))
        .asTuple()
        .map(
            both ->
                new SessionsView(
                    both.getItem1().stream()
                        .filter(LiveSession::full)
                        .map(session -> SessionsView.Place.from(session, mine))
                        .toList(),
                    both.getItem2().stream().map(SessionsView.Browser::from).toList(),
                    done));
  }

  Uni<Void> end(Session mine, String sid) {
    return sessions
        .endOther(mine, sid)
        .flatMap(ended -> ended ? record(mine, "session-ended") : nothing());
  }

  Uni<Void> endOthers(Session mine) {
    return sessions
        .endOthers(mine.accountId(), mine.key())
        .chain(() -> record(mine, "other-sessions-ended"));
  }

  Uni<Void> forget(Session mine, UUID id) {
    return browsers
        .forget(mine.accountId(), id)
        .flatMap(forgotten -> forgotten ? record(mine, "browser-forgotten") : nothing());
  }

  private Uni<Void> record(Session mine, String event) {
    return audit.write(AuditEvent.byBrowser(mine.accountId(), event, visitor.address()));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
