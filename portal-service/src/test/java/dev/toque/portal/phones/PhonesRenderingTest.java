package dev.toque.portal.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Moment;
import dev.toque.portal.phones.PhoneNote.Kind;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.RenderedPage;
import dev.toque.protocol.enrolment.Platform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class PhonesRenderingTest {

  private static final Moment THEN = new Moment(Instant.parse("2026-03-04T14:32:10Z"));
  private static final PhoneView PIXEL = phone("Pixel 8", Platform.ANDROID, false);
  private static final PhoneView IPHONE = phone("Alice’s iPhone", Platform.IOS, false);
  private static final PhoneView LOCKED = phone("Tablet", Platform.WEB, true);

  @Test
  void phonesAreListedAndCanBeAddedAndRemoved() {
    RenderedPage page = page("phones", List.of(PIXEL, IPHONE, LOCKED), true, Optional.empty());

    assertTrue(page.hooks().contains("add-phone"));
    assertEquals(3, page.html().split("/remove\"").length - 1);
    assertTrue(page.html().contains("Locked"));
  }

  @Test
  void theOnlyPhoneCannotBeRemoved() {
    RenderedPage page = page("phones-only", List.of(PIXEL), true, Optional.empty());

    assertFalse(page.html().contains("/remove\""));
    assertTrue(page.html().contains("This is your only phone"));
  }

  @Test
  void withoutAPhoneTheWayToTheFirstOneIsShown() {
    RenderedPage never = page("phones-none", List.of(), false, Optional.empty());
    RenderedPage left = page("phones-none-left", List.of(), true, Optional.empty());

    assertFalse(never.hooks().contains("add-phone"));
    assertTrue(left.html().contains("recovery code"));
  }

  @Test
  void whenAllAreLockedNothingCanBeChanged() {
    RenderedPage page = page("phones-locked", List.of(LOCKED), true, Optional.empty());

    assertFalse(page.hooks().contains("add-phone"));
  }

  @Test
  void aRemovalIsTold() {
    assertTrue(told(Kind.REMOVED).contains("“Old phone” was removed."));
  }

  @Test
  void everyNoteIsToldInWordsOfItsOwn() {
    List<String> pages =
        Arrays.stream(Kind.values()).map(PhonesRenderingTest::told).distinct().toList();

    assertEquals(Kind.values().length, pages.size());
    assertTrue(told(Kind.NAME_REFUSED).contains("1 to 60"));
    assertTrue(told(Kind.TEST_QUIET).contains("has not allowed notifications"));
  }

  @Test
  void onlyWhoIsRecoveredMayUnlock() {
    assertFalse(
        page("phones-locked", List.of(LOCKED), true, Optional.empty())
            .html()
            .contains("/unlock\""));
    PhonesView view =
        new PhonesView(
            List.of(LOCKED), true, Optional.empty(), Optional.empty(), Optional.empty(), true, 5);

    assertTrue(rendered("phones-locked", view).html().contains("/unlock\""));
  }

  @Test
  void theOldPhoneOfAMoveMayGoOnceTheNewOneIsThere() {
    PhonesView view =
        new PhonesView(
            List.of(PIXEL, IPHONE),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.of(PIXEL),
            false,
            5);

    RenderedPage page = rendered("phones-moved", view);

    assertTrue(page.html().contains("Your new phone works"));
    assertTrue(page.html().contains("/phones/" + PIXEL.id() + "/keep\""));
  }

  private static String told(Kind kind) {
    PhoneNote note = new PhoneNote(kind, "Old phone");
    return page("phones-" + kind.word(), List.of(PIXEL), true, Optional.of(note)).html();
  }

  private static RenderedPage page(
      String state, List<PhoneView> phones, boolean everActive, Optional<PhoneNote> note) {
    return rendered(
        state,
        new PhonesView(phones, everActive, Optional.empty(), note, Optional.empty(), false, 5));
  }

  private static RenderedPage rendered(String state, PhonesView view) {
    for (Locale locale : RenderedPage.LOCALES) {
      Frame frame = RenderedPage.signedIn(state, locale, "/phones");
      RenderedPage.of(frame, PhonesPage.of(frame, view));
    }
    Frame english = RenderedPage.signedIn(state, Locale.ENGLISH, "/phones");
    return RenderedPage.of(english, PhonesPage.of(english, view));
  }

  private static PhoneView phone(String name, Platform platform, boolean locked) {
    return new PhoneView(UUID.randomUUID(), name, platform, THEN, Optional.of(THEN), locked);
  }
}
