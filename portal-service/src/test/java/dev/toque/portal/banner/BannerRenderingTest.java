package dev.toque.portal.banner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.banner.BannerView.Surroundings;
import dev.toque.portal.home.HomePage;
import dev.toque.portal.home.HomeView;
import dev.toque.portal.home.HomeView.Asking;
import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Moment;
import dev.toque.portal.page.TimeLeft;
import dev.toque.portal.phones.PhoneView;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.RenderedPage;
import dev.toque.protocol.code.ActivationCode;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.enrolment.Platform;
import dev.toque.protocol.wire.PhoneDescription;
import dev.toque.protocol.wire.activation.CodePhase;
import dev.toque.protocol.wire.activation.CodeState;
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
class BannerRenderingTest {

  private static final List<String> FRAME = List.of("signed-in", "language", "sign-out");
  private static final Instant NOW = Instant.parse("2026-03-04T14:32:10Z");
  private static final Surroundings DESKTOP =
      new Surroundings("https://portal.example", false, false, true);
  private static final Surroundings PHONE =
      new Surroundings("https://portal.example", true, false, true);
  private static final Surroundings LOOPBACK =
      new Surroundings("http://localhost:8080", false, true, true);
  private static final PhoneDescription PIXEL =
      new PhoneDescription("Pixel 8", Platform.ANDROID, Optional.empty());

  @Test
  void aWaitingBannerShowsCodeQrAndTime() {
    RenderedPage page = home("home-waiting", code(BannerState.WAITING, DESKTOP));

    assertHooks(page, "banner", "dismiss", "qr", "activation-code", "time-left", "copy");
    assertEquals("K7QF-9M2D-XR42", page.textOf("activation-code"));
    assertTrue(page.html().contains("data-figures>4:32<"));
  }

  @Test
  void theBannerSaysThatAPhoneHasTheCode() {
    RenderedPage page = home("home-seen", code(BannerState.SEEN, DESKTOP));

    assertHooks(page, "banner", "dismiss", "qr", "activation-code", "time-left", "copy");
    assertTrue(page.html().contains("A phone has the code"));
  }

  @Test
  void onAPhoneTheBannerLeadsWithActivatingRightHere() {
    RenderedPage page = home("home-waiting-on-phone", code(BannerState.WAITING, PHONE));

    String html = page.html();
    int link = html.indexOf("href=\"https://portal.example/a/#K7QF9M2DXR42\"");
    assertTrue(link > 0 && link < html.indexOf("data-test=\"qr\""));
  }

  @Test
  void aLoopbackAddressIsWarnedOf() {
    RenderedPage page = home("home-waiting-loopback", code(BannerState.WAITING, LOOPBACK));

    assertTrue(page.html().contains("A real phone cannot reach this address"));
  }

  @Test
  void thePhoneIsNamedWhenItsNumberIsAskedFor() {
    RenderedPage page = home("home-number", number(3, Optional.empty()));

    assertHooks(page, "banner", "confirm-number", "confirm", "time-left", "not-my-phone");
    assertTrue(page.html().contains("Pixel 8, Android"));
  }

  @Test
  void aWrongNumberTellsTheTriesThatAreLeft() {
    RenderedPage two = home("home-number-wrong", number(2, Optional.of("wrong-number")));
    RenderedPage one = home("home-number-last-try", number(1, Optional.of("wrong-number")));
    RenderedPage none = home("home-number-malformed", number(3, Optional.of("malformed")));

    assertEquals("wrong-number", two.problem());
    assertTrue(two.html().contains("2 tries left"));
    assertTrue(one.html().contains("1 try left"));
    assertEquals("malformed", none.problem());
  }

  @Test
  void anActivatedPhoneIsShownAsSuch() {
    RenderedPage page =
        home("home-activated", ended(BannerState.ACTIVATED, Optional.of(PIXEL), Optional.empty()));

    assertHooks(page, "banner", "activated", "recovery-codes");
    assertFalse(page.html().contains("toque-live data-stream"));
  }

  @Test
  void anExpiredCodeSaysWhyAndOffersANewOne() {
    for (String reason : List.of("time", "superseded", "signed-out", "ended")) {
      RenderedPage page =
          home(
              "home-expired-" + reason,
              ended(BannerState.EXPIRED, Optional.empty(), Optional.of(reason)));

      assertHooks(page, "banner", "problem", "new-code");
      assertEquals("code-expired", page.problem());
    }
  }

  @Test
  void aRejectedPhoneSaysWhyAndOffersANewCode() {
    for (String reason :
        List.of(
            "not-mine",
            "wrong-number",
            "timeout",
            "already-enrolled",
            "superseded",
            "signed-out",
            "ended")) {
      RenderedPage page =
          home(
              "home-rejected-" + reason,
              ended(BannerState.REJECTED, Optional.of(PIXEL), Optional.of(reason)));

      assertHooks(page, "banner", "problem", "new-code");
      assertEquals(reason, page.problem());
    }
  }

  @Test
  void tooManyCodesSayWhenTheNextMayBeHad() {
    RenderedPage page =
        home("home-too-many", ended(BannerState.TOO_MANY, Optional.empty(), Optional.empty()));

    assertHooks(page, "banner", "problem", "new-code");
    assertTrue(page.html().contains("<time datetime=\"2026-03-04T14:32:10Z\""));
  }

  @Test
  void withoutABannerThePhonesOrTheirLackAreShown() {
    PhoneView phone =
        new PhoneView(
            UUID.randomUUID(),
            "Pixel 8",
            Platform.ANDROID,
            new Moment(NOW),
            Optional.of(new Moment(NOW)),
            false);

    RenderedPage enrolled = home("home-enrolled", Optional.empty(), List.of(phone), true);
    RenderedPage dismissed = home("home-dismissed", Optional.empty(), List.of(), false);
    RenderedPage none = home("home-no-phone", Optional.empty(), List.of(), true);

    assertHooks(enrolled);
    assertTrue(enrolled.html().contains("Pixel 8"));
    assertTrue(dismissed.html().contains("/banner/show"));
    assertTrue(none.html().contains("recovery code"));
  }

  @Test
  void namesOfPeopleAndPhonesAreText() {
    PhoneDescription hostile =
        new PhoneDescription("<script>alert(1)</script>", Platform.WEB, Optional.empty());

    RenderedPage page = home("home-hostile", number(Optional.of(hostile), 3, Optional.empty()));

    assertFalse(page.html().contains("<script>alert"));
  }

  private static void assertHooks(RenderedPage page, String... expected) {
    List<String> all = page.hooks();
    assertTrue(all.containsAll(FRAME), () -> "frame in " + all);
    List<String> content = all.stream().filter(hook -> !FRAME.contains(hook)).sorted().toList();
    assertEquals(List.of(expected).stream().sorted().toList(), content);
  }

  private static RenderedPage home(String state, BannerView banner) {
    return home(state, Optional.of(banner), List.of(), false);
  }

  private static RenderedPage home(
      String state, Optional<BannerView> banner, List<PhoneView> phones, boolean everActive) {
    HomeView view =
        new HomeView(
            banner,
            phones,
            List.of(),
            everActive,
            Asking.AT_EACH_SIGN_IN,
            "Firefox on Linux",
            new Moment(NOW));
    for (Locale locale : RenderedPage.LOCALES) {
      Frame frame = RenderedPage.signedIn(state, locale, "/");
      RenderedPage.of(frame, HomePage.of(frame, view));
    }
    Frame frame = RenderedPage.signedIn(state, Locale.ENGLISH, "/");
    return RenderedPage.of(frame, HomePage.of(frame, view));
  }

  private static BannerView code(BannerState state, Surroundings surroundings) {
    CodeView code = CodeView.of(new ActivationCode("K7QF9M2DXR42"), surroundings.origin());
    return view(
        state,
        Optional.of(code),
        Optional.empty(),
        3,
        Optional.empty(),
        Optional.empty(),
        surroundings);
  }

  private static BannerView number(int triesLeft, Optional<String> problem) {
    return number(Optional.of(PIXEL), triesLeft, problem);
  }

  private static BannerView number(
      Optional<PhoneDescription> phone, int triesLeft, Optional<String> problem) {
    return view(
        BannerState.NUMBER, Optional.empty(), phone, triesLeft, problem, Optional.empty(), DESKTOP);
  }

  private static BannerView ended(
      BannerState state, Optional<PhoneDescription> phone, Optional<String> reason) {
    return view(state, Optional.empty(), phone, 3, Optional.empty(), reason, DESKTOP);
  }

  private static BannerView view(
      BannerState state,
      Optional<CodeView> code,
      Optional<PhoneDescription> phone,
      int triesLeft,
      Optional<String> problem,
      Optional<String> reason,
      Surroundings surroundings) {
    CodeState known =
        new CodeState(
            new UUID(1, 1),
            Optional.empty(),
            Optional.of(Purpose.FIRST),
            phase(state),
            Optional.of(NOW),
            phone,
            Optional.empty(),
            Optional.empty(),
            Optional.of(NOW),
            Optional.of(triesLeft),
            reason,
            Optional.of(NOW));
    return new BannerView(
        state,
        Purpose.FIRST,
        true,
        known,
        code,
        Optional.of(new TimeLeft(272_000, 300_000)),
        problem,
        Optional.of(new Moment(NOW)),
        surroundings);
  }

  private static CodePhase phase(BannerState state) {
    return switch (state) {
      case WAITING -> CodePhase.WAITING;
      case SEEN -> CodePhase.SEEN;
      case NUMBER -> CodePhase.REDEEMED;
      case ACTIVATED -> CodePhase.ACTIVE;
      case EXPIRED -> CodePhase.EXPIRED;
      case REJECTED -> CodePhase.REJECTED;
      case TOO_MANY -> CodePhase.UNKNOWN;
    };
  }
}
