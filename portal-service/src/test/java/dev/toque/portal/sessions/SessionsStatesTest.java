package dev.toque.portal.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Moment;
import dev.toque.portal.sessions.SessionsView.Place;
import dev.toque.portal.testing.DeclaredStates;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.RenderedPage;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class SessionsStatesTest {

  private static final Moment THEN = new Moment(Instant.EPOCH);

  @Test
  void everythingThatThePageCanShowIsDeclaredAndIsShownInEveryLanguage() {
    Set<String> shown = new TreeSet<>();
    shown.add(shown(List.of(place(true)), Optional.empty()));
    shown.add(shown(List.of(place(true), place(false)), Optional.empty()));
    for (Done done : Done.values()) {
      shown.add(shown(List.of(place(true)), Optional.of(done)));
    }

    assertEquals(DeclaredStates.startingWith("sessions"), shown);
  }

  private static String shown(List<Place> places, Optional<Done> done) {
    SessionsView view = new SessionsView(places, List.of(), done);
    for (Locale locale : RenderedPage.LOCALES) {
      Frame frame = RenderedPage.signedIn(view.state(), locale, "/sessions");
      RenderedPage page = RenderedPage.of(frame, SessionsPage.of(frame, view));
      assertTrue(page.hooks().contains("signed-in"));
    }
    return view.state();
  }

  private static Place place(boolean here) {
    return new Place("sid", "Firefox on Linux", "192.0.2.7", THEN, THEN, here);
  }
}
