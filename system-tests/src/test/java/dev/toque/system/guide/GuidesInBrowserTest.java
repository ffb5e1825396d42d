package dev.toque.system.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.system.browser.Chromium;
import dev.toque.system.browser.Film;
import dev.toque.system.browser.Handset;
import dev.toque.system.browser.PhoneWindow;
import dev.toque.system.browser.PortalWindow;
import dev.toque.system.browser.Site;
import dev.toque.system.browser.SiteOfClass;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody reads a guide and does what it says, step by step, on the device that it is for: each
 * button that it names is there, by that name, where it says.
 */
@Tag("browser")
@ExtendWith(SiteOfClass.class)
class GuidesInBrowserTest {

  private static final Film FILM = new Film(240, 0, 1, 0);

  private final Site site;

  GuidesInBrowserTest(Site site) {
    this.site = site;
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "android-qr-new, en",
    "android-qr-app, es",
    "android-typed-new, zh",
    "android-typed-app, en",
    "ios-qr-new, es",
    "ios-qr-app, zh",
    "ios-typed-new, en",
    "ios-typed-app, es",
  })
  void guideLeadsToAnEnrolledPhone(String guide, String language) {
    String userName = "guide." + guide;
    new Operator(site.toque()).putAccount(userName, Person.PASSWORD, "Ana");
    GuidePage page = GuidePage.open(site, guide, language);
    Handset handset = guide.startsWith("ios") ? Handset.IPHONE : Handset.ANDROID;
    PortalWindow portal = new PortalWindow(page.anotherTab(), site.toque().url());
    portal.signIn(userName, Person.PASSWORD);
    portal.awaitScripts();
    try (Chromium chromium = Chromium.withCamera(FILM.of(portal.hook("qr").screenshot()))) {
      FollowedGuide followed = new FollowedGuide(site, portal, handset, chromium, language);
      if (guide.endsWith("-app")) {
        followed.haveAnAccount(userName + ".first");
      }
      List<String> done = new ArrayList<>();
      for (GuidePage.Step step : page.steps()) {
        followed.follow(step);
        done.add(step.id());
      }

      followed.assertEnrolled();
      assertEquals("done", done.get(done.size() - 1));
    }
  }

  @ParameterizedTest(name = "signing-in in {0}")
  @ValueSource(strings = {"en", "zh"})
  void guideLeadsThroughSigningIn(String language) {
    String userName = "guide.signing-in." + language;
    new Operator(site.toque()).putAccount(userName, Person.PASSWORD, "Ana");
    GuidePage page = GuidePage.open(site, "signing-in", language);
    FollowedSignIn followed =
        new FollowedSignIn(
            userName,
            new PortalWindow(page.anotherTab(), site.toque().url()),
            new PhoneWindow(Handset.ANDROID.app(site.chromium(), language), site.toque().url()));
    followed.begin();

    follow(page, followed::follow, "tell");
  }

  @ParameterizedTest(name = "lost-phone in {0}")
  @ValueSource(strings = "es")
  void guideLeadsThroughALostAndANewPhone(String language) {
    String userName = "guide.lost-phone." + language;
    new Operator(site.toque()).putAccount(userName, Person.PASSWORD, "Ana");
    GuidePage page = GuidePage.open(site, "lost-phone", language);
    PortalWindow portal = new PortalWindow(page.anotherTab(), site.toque().url());
    FollowedLostPhone followed = new FollowedLostPhone(site, userName, portal, language);
    followed.begin();

    follow(page, followed::follow, "add-again");
  }

  @ParameterizedTest(name = "pin-guidelines in {0}")
  @ValueSource(strings = "zh")
  void whatTheGuidelinesSayOfPinsIsWhatTheAppDoes(String language) {
    String userName = "guide.pin." + language;
    PortalWindow portal = site.signedIn(userName);
    PhoneWindow phone =
        new PhoneWindow(Handset.ANDROID.app(site.chromium(), language), site.toque().url());
    phone.open();
    phone.hook("add-user").click();
    phone.typeCode(portal.figures("activation-code"));
    phone.agree();
    TriedPins tried = new TriedPins(userName, portal, phone);

    follow(GuidePage.open(site, "pin-guidelines", language), tried::follow, "pin-new");
  }

  /** Takes every step of a guide, up to the one that it ends with. */
  private static void follow(GuidePage guide, Consumer<GuidePage.Step> reader, String last) {
    List<GuidePage.Step> steps = guide.steps();

    steps.forEach(reader);

    assertEquals(last, steps.get(steps.size() - 1).id());
  }
}
