package dev.toque.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The camera looks at the portal's own page, as a film plays it. */
@Tag("browser")
@ExtendWith(SiteOfClass.class)
class ScanInBrowserTest {

  private static final Film PLAIN = new Film(200, 0, 1, 0);

  private final Site site;

  ScanInBrowserTest(Site site) {
    this.site = site;
  }

  @Test
  void theBannersCodeEnrolsAPhone() {
    PortalWindow portal = site.signedIn("scan.enrols");
    try (Chromium chromium = Chromium.withCamera(PLAIN.of(portal.hook("qr").screenshot()))) {
      PhoneWindow phone = scanning(chromium);
      assertThat(phone.hook("account")).isVisible();
      phone.agree();
      phone.choosePin();
      portal.hook("confirm-number").fill(phone.hook("number-to-type").innerText());
      portal.hook("confirm").click();
      assertThat(portal.hook("activated")).isVisible();
      assertThat(phone.hook("success")).isVisible();
    }
  }

  @Test
  void theWaitingPagesCodeStandsForItsNumber() {
    PortalWindow portal = site.signedIn("scan.waiting");
    try (Chromium chromium = Chromium.whole()) {
      PhoneWindow phone = site.phone(Handset.ANDROID.app(chromium));
      phone.enroll(portal.figures("activation-code"));
      Couple ana = new Couple("scan.waiting", portal, phone);
      ana.confirm();
      ana.signInAgain();
      portal.hook("scan-instead").click();
      assertThat(portal.hook("qr")).isVisible();
      chromium.film(PLAIN.of(portal.hook("qr").screenshot()));

      assertThat(phone.hook("number")).isVisible();
      phone.page().locator(".bar__back").click();
      phone.hook("camera").click();
      assertThat(phone.hook("request")).isVisible();
      assertThat(phone.hook("number")).isHidden();
      phone.hook("pin").fill(PhoneWindow.PIN);
      phone.hook("approve").click();

      assertThat(portal.hook("signed-in")).isVisible();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "tilted,  240, 17, 1,    0",
    "small,   140, 0,  1,    0",
    "dark,    200, 0,  0.35, 0",
    "blurred, 260, 0,  1,    2"
  })
  void theCodeIsRecognisedEvenWhen(
      String how, int side, double degrees, double light, int blurRadius) {
    PortalWindow portal = site.signedIn("scan." + how);
    byte[] film = new Film(side, degrees, light, blurRadius).of(portal.hook("qr").screenshot());
    try (Chromium chromium = Chromium.withCamera(film)) {
      assertThat(scanning(chromium).hook("account")).isVisible();
    }
  }

  @Test
  void aPageInTheDarkModeShowsTheSameCode() {
    PortalWindow portal = site.signedIn("scan.darkmode");
    portal.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    try (Chromium chromium = Chromium.withCamera(PLAIN.of(portal.hook("qr").screenshot()))) {
      assertThat(scanning(chromium).hook("account")).isVisible();
    }
  }

  @Test
  void aPictureThatIsNoCodeLeadsNowhere() {
    PortalWindow portal = site.signedIn("scan.nothing");
    byte[] words = portal.hook("activation-code").screenshot();
    try (Chromium chromium = Chromium.withCamera(new Film(400, 0, 1, 0).of(words))) {
      PhoneWindow phone = scanning(chromium);
      phone.page().waitForSelector("body[data-state='app-scan-advice']");
      assertThat(phone.hook("account")).isHidden();
      phone.hook("type-instead").click();
      assertThat(phone.hook("code")).isVisible();
    }
  }

  private PhoneWindow scanning(Chromium chromium) {
    PhoneWindow phone = site.phone(Handset.ANDROID.app(chromium));
    phone.hook("add-user").click();
    phone.hook("camera").click();
    return phone;
  }
}
