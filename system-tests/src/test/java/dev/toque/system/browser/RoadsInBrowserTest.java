package dev.toque.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Person;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The eight roads of enrolment, each under the device it is for, by the words that people read
 * there (product.md, section 2). A road for an app that is there already has an account before.
 */
@Tag("browser")
@ExtendWith(SiteOfClass.class)
class RoadsInBrowserTest {

  private static final Film FILM = new Film(240, 0, 1, 0);

  private final Site site;

  RoadsInBrowserTest(Site site) {
    this.site = site;
  }

  @Test
  void androidFreshWithQr() {
    PortalWindow portal = site.signedIn("android.fresh.qr");
    try (Chromium chromium = filming(portal)) {
      PhoneWindow phone = site.phone(Handset.ANDROID.app(chromium));
      press(phone, "Register two-factor");
      assertThat(phone.page().getByText("Session ID")).isVisible();
      press(phone, "QR code");
      activateWithNewPin(phone);
      finish(phone, portal);
    }
  }

  @Test
  void androidFreshTyped() {
    PortalWindow portal = site.signedIn("android.fresh.typed");
    PhoneWindow phone = site.phone(Handset.ANDROID.app(site.chromium()));
    press(phone, "Register two-factor");
    type(phone, "Session ID", portal);
    activateWithNewPin(phone);
    finish(phone, portal);
  }

  @Test
  void androidThatOpensOnItsSignInScreenWithQr() {
    PortalWindow portal = site.signedIn("android.signin.qr");
    try (Chromium chromium = filming(portal)) {
      PhoneWindow phone = withAnAccount(Handset.ANDROID.app(chromium), "android.signin.first");
      hideAccounts(phone);
      press(phone, "Services");
      press(phone, "Authenticate");
      press(phone, "Add user");
      press(phone, "Session ID");
      press(phone, "QR code");
      activateWithExistingPin(phone);
      finish(phone, portal);
    }
  }

  @Test
  void androidThatOpensOnItsHomeScreenTyped() {
    PortalWindow portal = site.signedIn("android.home.typed");
    PhoneWindow phone = withAnAccount(Handset.ANDROID.app(site.chromium()), "android.home.first");
    press(phone, "More");
    press(phone, "Two-factor authentication");
    press(phone, "Add user");
    press(phone, "Session ID");
    type(phone, "Session ID", portal);
    activateWithExistingPin(phone);
    finish(phone, portal);
  }

  @Test
  void iPhoneFreshWithTheCameraApp() {
    PortalWindow portal = site.signedIn("iphone.fresh.qr");
    String code = portal.figures("activation-code");
    PhoneWindow safari = new PhoneWindow(Handset.IPHONE.tab(site.chromium()), site.toque().url());
    safari.page().navigate(site.toque().url() + "/a/#" + code.replace("-", ""));
    assertThat(safari.hook("activation-code")).hasText(code);
    assertThat(safari.hook("add-user")).isHidden();
    press(safari, "Copy the code");

    PhoneWindow phone = site.phone(Handset.IPHONE.app(site.chromium()));
    phone.page().evaluate("code => navigator.clipboard.writeText(code)", code);
    press(phone, "Paste code");
    activateWithNewPin(phone);
    finish(phone, portal);
  }

  @Test
  void iPhoneFreshTyped() {
    PortalWindow portal = site.signedIn("iphone.fresh.typed");
    PhoneWindow phone = site.phone(Handset.IPHONE.app(site.chromium()));
    Handset.unlock(phone.page());
    press(phone, "Set up using QR code");
    type(phone, "Activation code", portal);
    activateWithUnlock(phone);
    finish(phone, portal);
  }

  @Test
  void iPhoneThatOpensOnItsHomeScreenWithQr() {
    PortalWindow portal = site.signedIn("iphone.home.qr");
    try (Chromium chromium = filming(portal)) {
      PhoneWindow phone = withAnAccount(Handset.IPHONE.app(chromium), "iphone.home.first");
      Handset.unlock(phone.page());
      press(phone, "More");
      press(phone, "Two-factor authentication");
      press(phone, "Add user");
      press(phone, "Set up using QR code");
      press(phone, "Launch camera");
      activateWithExistingPin(phone);
      finish(phone, portal);
    }
  }

  @Test
  void iPhoneThatOpensOnItsSignInScreenTyped() {
    PortalWindow portal = site.signedIn("iphone.signin.typed");
    PhoneWindow phone = withAnAccount(Handset.IPHONE.app(site.chromium()), "iphone.signin.first");
    hideAccounts(phone);
    press(phone, "Services");
    press(phone, "Authenticate");
    press(phone, "Add user");
    press(phone, "Set up using QR code");
    type(phone, "Activation code", portal);
    activateWithExistingPin(phone);
    finish(phone, portal);
  }

  @Test
  void whoSignsInOnThePhoneItselfActivatesItThere() {
    new Operator(site.toque()).putAccount("android.itself", Person.PASSWORD, "Ana");
    Page page = Handset.ANDROID.tab(site.chromium());
    PhoneWindow phone = new PhoneWindow(page, site.toque().url());
    PortalWindow portal = new PortalWindow(page.context().newPage(), site.toque().url());
    new PortalWindow(page, site.toque().url()).signIn("android.itself", Person.PASSWORD);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Activate on this phone"))
        .click();
    activateWithNewPin(phone);

    portal.page().navigate(site.toque().url() + "/");

    finish(phone, portal);
  }

  @Test
  void codeOfALinkWaitsForTheAppThatIsInstalledMeanwhile() {
    PortalWindow portal = site.signedIn("android.installs");
    Page tab = Handset.ANDROID.tab(site.chromium());
    tab.navigate(linkOf(portal));
    new PhoneWindow(tab, site.toque().url()).inState("app-account");

    PhoneWindow installed = site.phone(tab.context().newPage());

    activateWithNewPin(installed);
    finish(installed, portal);
  }

  @Test
  void computerOffersThePhoneFirstAndCanBeThePhoneItself() {
    PortalWindow portal = site.signedIn("computer");
    PhoneWindow computer = new PhoneWindow(site.profile().newPage(), site.toque().url());
    computer.page().navigate(linkOf(portal));
    assertThat(computer.page().getByText("Scan this with your phone")).isVisible();
    press(computer, "Use this computer as the phone");
    activateWithNewPin(computer);
    finish(computer, portal);
  }

  private String linkOf(PortalWindow portal) {
    return site.toque().url() + "/a/#" + portal.figures("activation-code").replace("-", "");
  }

  private static Chromium filming(PortalWindow portal) {
    return Chromium.withCamera(FILM.of(portal.hook("qr").screenshot()));
  }

  private PhoneWindow withAnAccount(Page page, String userName) {
    PortalWindow portal = site.signedIn(userName);
    PhoneWindow phone = site.phone(page);
    phone.enroll(portal.figures("activation-code"));
    finish(phone, portal);
    return phone;
  }

  private static void hideAccounts(PhoneWindow phone) {
    press(phone, "More");
    phone.hook("hide-accounts").check();
    phone.page().reload();
    phone.page().waitForSelector("body[data-state='app-sign-in']");
  }

  private static void type(PhoneWindow phone, String label, PortalWindow portal) {
    phone.page().getByLabel(label).fill(portal.figures("activation-code"));
    phone.hook("next").click();
  }

  private static void activateWithNewPin(PhoneWindow phone) {
    assertThat(phone.hook("account")).isVisible();
    phone.agree();
    phone.hook("pin").fill(PhoneWindow.PIN);
    phone.hook("pin-again").fill(PhoneWindow.PIN);
    press(phone, "Activate");
  }

  private static void activateWithExistingPin(PhoneWindow phone) {
    assertThat(phone.hook("account")).isVisible();
    phone.agree();
    assertThat(phone.hook("pin-again")).isHidden();
    phone.hook("pin").fill(PhoneWindow.PIN);
    press(phone, "Activate");
  }

  private static void activateWithUnlock(PhoneWindow phone) {
    assertThat(phone.hook("account")).isVisible();
    phone.hook("next").click();
    press(phone, "Activate");
  }

  private static void finish(PhoneWindow phone, PortalWindow portal) {
    portal.hook("confirm-number").fill(phone.hook("number-to-type").innerText());
    portal.hook("confirm").click();
    assertThat(portal.hook("activated")).isVisible();
    assertThat(phone.hook("success")).isVisible();
    press(phone, "Done");
    phone.page().waitForSelector("body[data-state='app-home']");
  }

  private static void press(PhoneWindow phone, String label) {
    phone.page().getByRole(AriaRole.BUTTON, named(label)).click();
  }

  private static Page.GetByRoleOptions named(String label) {
    return new Page.GetByRoleOptions().setName(Pattern.compile("^" + label));
  }
}
