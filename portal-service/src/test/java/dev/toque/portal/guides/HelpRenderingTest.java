package dev.toque.portal.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.page.Frame;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.RenderedPage;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class HelpRenderingTest {

  @Inject Library library;

  @Test
  void homeListsEveryGuideAndEveryProblem() {
    for (Locale locale : RenderedPage.LOCALES) {
      Frame frame = RenderedPage.signedOut("help", locale, "/help/");
      HelpView view = library.in(locale).home(Road.IOS, library.roads());

      RenderedPage page = RenderedPage.of(frame, HelpPages.home(frame, view));

      assertEquals(8, view.roads().size());
      assertEquals(3, view.others().size());
      for (Outline.Guide guide : Library.outline().guides()) {
        assertTrue(page.html().contains("href=\"/help/" + guide.id() + "\""), guide.id());
      }
      Library.outline()
          .problems()
          .forEach(
              id -> assertTrue(page.html().contains("href=\"/help/problems#" + id + "\""), id));
    }
  }

  @Test
  void guideShowsItsStepsInOrderWithTheirLabels() {
    GuideView view = library.in(Locale.ENGLISH).guide("ios-qr-new").orElseThrow();
    Frame frame = RenderedPage.signedOut("help-guide", Locale.ENGLISH, "/help/ios-qr-new");

    String html = RenderedPage.of(frame, HelpPages.guide(frame, view)).html();

    List<String> words =
        List.of(
            "<b class=\"pressed\">Copy the code</b>",
            "<b class=\"pressed\">Add to Home Screen</b>",
            "<b class=\"pressed\">Paste code</b>",
            "<b class=\"pressed\">Continue</b>",
            "<b class=\"pressed\">Activate</b>",
            "<b class=\"pressed\">Confirm</b>",
            "<b class=\"pressed\">Done</b>");
    assertTrue(html.contains("<ol class=\"steps\" start=\"1\">"));
    assertTrue(html.contains("<ol class=\"steps\" start=\"7\">"));
    List<Integer> places = words.stream().map(word -> at(html, word)).toList();
    assertEquals(places.stream().sorted().toList(), places);
  }

  @Test
  void problemsAreExplainedUnderTheirAnchors() {
    for (Locale locale : RenderedPage.LOCALES) {
      Frame frame = RenderedPage.signedOut("help-problems", locale, "/help/problems");

      RenderedPage page =
          RenderedPage.of(frame, HelpPages.problems(frame, library.in(locale).problems()));

      Library.outline()
          .problems()
          .forEach(id -> assertEquals(2, page.html().split("id=\"" + id + "\"").length, id));
    }
  }

  private static int at(String html, String word) {
    int place = html.lastIndexOf(word);
    assertTrue(place > 0, word);
    return place;
  }
}
