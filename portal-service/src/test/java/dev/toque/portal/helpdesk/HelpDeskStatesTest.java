package dev.toque.portal.helpdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.page.Moment;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class HelpDeskStatesTest {

  private static final PersonName PERSON =
      new PersonName(
          UUID.randomUUID(), "ana", "Ana García", Optional.of("ana@example.com"), false, true);

  @Test
  void everyStateOfThePagesIsDeclared() {
    Set<String> shown = new TreeSet<>(Set.of("desk-code"));
    for (DeskAct act : DeskAct.values()) {
      shown.add(act(act, Optional.empty()).state());
    }
    for (ActView.Refusal refusal : ActView.Refusal.values()) {
      shown.add(act(DeskAct.UNLOCK, Optional.of(refusal)).state());
    }

    assertEquals(DeclaredStates.startingWith("desk-"), shown);
  }

  @Test
  void everyActIsShownInEveryLanguage() {
    for (Locale locale : RenderedPage.LOCALES) {
      for (DeskAct act : DeskAct.values()) {
        ActView view = act(act, Optional.empty());
        RenderedPage page =
            RenderedPage.of(
                RenderedPage.signedIn(view.state(), locale, "/helpdesk"),
                DeskPages.Templates.act(
                    RenderedPage.signedIn(view.state(), locale, "/helpdesk"), view));
        assertTrue(page.hooks().contains("reason"));
      }
    }
  }

  /** A word of the trail that has no text would be shown as it is. */
  @Test
  void everyEventOfTheServicesHasATextInEveryLanguage() {
    for (Locale locale : RenderedPage.LOCALES) {
      for (String event : Events.all()) {
        EventView view =
            new EventView(event, new Moment(Instant.EPOCH), "phone", false, "", "", "");
        SearchView found =
            new SearchView(
                "K7QF9M2D",
                List.of(),
                Optional.empty(),
                Optional.of(new SearchView.Reference("K7QF9M2D", List.of(PERSON), List.of(view))));
        String html =
            DeskPages.Templates.search(
                    RenderedPage.signedIn(found.state(), locale, "/helpdesk"), found)
                .setLocale(locale)
                .render();
        assertTrue(!html.contains("<p>" + event + "</p>"), event + " has no text");
      }
    }
  }

  private static ActView act(DeskAct act, Optional<ActView.Refusal> refusal) {
    Optional<ActView.Phone> phone =
        act == DeskAct.REMOVE_PHONE
            ? Optional.of(new ActView.Phone(UUID.randomUUID().toString(), "Pixel 8"))
            : Optional.empty();
    return new ActView(act, PERSON, phone, "", refusal);
  }
}
