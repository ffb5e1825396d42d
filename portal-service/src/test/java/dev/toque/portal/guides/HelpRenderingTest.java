package dev.toque.portal.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.page.Frame;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.RenderedPage;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class HelpRenderingTest {

  private static final Pattern FIGURE = Pattern.compile("<figure.*?</figure>", Pattern.DOTALL);
  private static final Pattern PICTURE =
      Pattern.compile(
          "<figure class=\"figure figure--(?:phone|desk)\"><img src=\"/portal/figures/(?:en|es|zh)/[a-z-]+\\.webp\""
              + " width=\"\\d+\" height=\"\\d+\" alt=\"[^\"]{8,}\" loading=\"lazy\" decoding=\"async\"></figure>");
  private static final Pattern DRAWING =
      Pattern.compile(
          "<figure class=\"figure figure--phone\" role=\"img\" aria-label=\"[^\"]{8,}\">"
              + "\\s*<div class=\"drawing drawing--[a-z]+\" aria-hidden=\"true\">.*<(?:p|svg) class=\"drawing.*</figure>",
          Pattern.DOTALL);

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
  void everyFigureSaysWhatItShowsAndKeepsItsPlaceUntilItIsThere() {
    for (Locale locale : RenderedPage.LOCALES) {
      for (Outline.Guide guide : Library.outline().guides()) {
        GuideView view = library.in(locale).guide(guide.id()).orElseThrow();
        Frame frame = RenderedPage.signedOut("help-guide", locale, "/help/" + guide.id());

        String html = RenderedPage.of(frame, HelpPages.guide(frame, view)).html();

        List<String> figures = FIGURE.matcher(html).results().map(MatchResult::group).toList();
        assertFalse(figures.isEmpty(), guide.id());
        for (String figure : figures) {
          assertTrue(
              PICTURE.matcher(figure).matches() || DRAWING.matcher(figure).matches(), figure);
        }
      }
    }
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
