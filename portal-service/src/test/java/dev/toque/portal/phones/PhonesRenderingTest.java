package dev.toque.portal.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Moment;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.RenderedPage;
import dev.toque.protocol.enrolment.Platform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
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
    RenderedPage page = page("phones-removed", List.of(PIXEL), true, Optional.of("Old phone"));

    assertTrue(page.html().contains("“Old phone” was removed."));
  }

  private static RenderedPage page(
      String state, List<PhoneView> phones, boolean everActive, Optional<String> removed) {
    PhonesView view = new PhonesView(phones, everActive, Optional.empty(), removed, false);
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
