package dev.toque.portal.sessions;

import dev.toque.portal.browser.KnownBrowsers.Known;
import dev.toque.portal.page.Moment;
import dev.toque.portal.session.LiveSession;
import dev.toque.portal.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The page of sessions and known browsers as it is rendered.
 *
 * @param done what was done just now
 */
public record SessionsView(List<Place> places, List<Browser> browsers, Optional<Done> done) {

  /** A browser that is signed in. */
  public record Place(
      String sid, String browser, String address, Moment since, Moment lastUsed, boolean here) {

    public static Place from(LiveSession session, Session mine) {
      return new Place(
          session.sid(),
          session.from().browser(),
          session.from().address(),
          new Moment(session.createdAt()),
          new Moment(session.usedAt()),
          session.sid().equals(mine.sid()));
    }
  }

  /** A browser in which a tap is enough. */
  public record Browser(UUID id, String name, Moment confirmed, boolean here) {

    static Browser from(Known known) {
      return new Browser(known.id(), known.name(), new Moment(known.confirmedAt()), known.here());
    }
  }

  /** Whether it is signed in nowhere else. */
  public boolean only() {
    return places.stream().allMatch(Place::here);
  }

  public String told() {
    return done.map(Done::word).orElse("");
  }

  /** Which of the states in {@code states.json} the page shows. */
  String state() {
    return done.map(what -> "sessions-" + what.word())
        .orElse(only() ? "sessions-only" : "sessions");
  }
}
