package dev.toque.system.guide;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.toque.system.browser.Chromium;
import dev.toque.system.browser.Handset;
import dev.toque.system.browser.PhoneWindow;
import dev.toque.system.browser.PortalWindow;
import dev.toque.system.browser.Site;
import dev.toque.system.guide.GuidePage.Step;
import java.util.List;
import java.util.regex.Pattern;

/** A person's two windows while a guide is followed. What a phone asks by itself is granted. */
final class FollowedGuide {

  /** A browser without windows has refused notifications, where people have not decided yet. */
  private static final String UNDECIDED =
      "Object.defineProperty(Notification, 'permission',"
          + " { configurable: true, get: () => 'default' });";

  private static final String OFFER_TO_INSTALL =
      "() => dispatchEvent(new Event('beforeinstallprompt', { cancelable: true }))";

  private final Site site;
  private final PortalWindow portal;
  private final Handset handset;
  private final PhoneWindow tab;
  private final PhoneWindow app;
  private PhoneWindow phone;
  private boolean hasAccount;

  FollowedGuide(
      Site site, PortalWindow portal, Handset handset, Chromium chromium, String language) {
    this.site = site;
    this.portal = portal;
    this.handset = handset;
    this.tab = window(handset.tab(chromium, language));
    this.app = window(handset.app(chromium, language));
    this.phone = tab;
  }

  /** An account is in the app before. */
  void haveAnAccount(String userName) {
    hasAccount = true;
    PortalWindow first = site.signedIn(userName);
    app.open();
    app.enroll(first.figures("activation-code"));
    first.hook("confirm-number").fill(app.hook("number-to-type").innerText());
    first.hook("confirm").click();
    assertThat(first.hook("activated")).isVisible();
    app.hook("done").click();
    app.inState("app-home");
  }

  /** Does what a step says. */
  void follow(Step step) {
    switch (step.id()) {
      case "code", "code-more" -> assertThat(portal.hook("activation-code")).isVisible();
      case "address-android", "address-ios" -> goTo(step);
      case "install" -> {
        phone.page().evaluate(OFFER_TO_INSTALL);
        assertThat(button(phone.page(), step.label())).isVisible();
      }
      case "open", "open-app", "open-ios" -> openApp();
      case "allow-camera-android", "allow-camera-ios", "camera-ios" -> {} // the phone's own
      case "aim" -> assertThat(phone.hook("account")).isVisible();
      case "scan-android" -> pressAboveTheField(step);
      case "type-android", "type-ios" ->
          phone.page().getByLabel(step.label()).fill(portal.figures("activation-code"));
      case "account" -> {
        assertThat(phone.hook("account")).containsText("Ana");
        press(step.label());
      }
      case "pin-create" -> {
        phone.hook("pin").fill(PhoneWindow.PIN);
        phone.hook("pin-again").fill(PhoneWindow.PIN);
      }
      case "pin-enter" -> phone.hook("pin").fill(PhoneWindow.PIN);
      case "unlock-ios" -> unlock(step);
      case "number" -> number(step);
      case "notifications" -> notifications(step);
      case "add-user-android", "add-user-ios" -> addUser(step);
      case "notice-ios" -> openLink();
      case "share-ios", "add-home-ios" -> step.labels().forEach(this::isNamedByTheApp);
      case "paste-ios" -> paste(step);
      default -> press(step.label());
    }
  }

  /** Both windows say so. */
  void assertEnrolled() {
    assertThat(portal.hook("activated")).isVisible();
    phone.inState("app-home");
  }

  private PhoneWindow window(Page page) {
    page.addInitScript(UNDECIDED);
    return new PhoneWindow(page, site.toque().url());
  }

  private void goTo(Step step) {
    String address = site.toque().url().replace("http://", "") + "/a/";
    assertTrue(step.sentence().contains(address), step.sentence());
    tab.page().navigate("http://" + address);
  }

  /** A tab of Safari makes no keys: it only leads on. */
  private void openLink() {
    String code = portal.figures("activation-code");
    tab.page().navigate(tab.url() + "/a/#" + code.replace("-", ""));
    assertThat(tab.hook("activation-code")).hasText(code);
    assertThat(tab.hook("add-user")).isHidden();
  }

  private void openApp() {
    phone = app;
    phone.open();
    if (handset == Handset.IPHONE && !hasAccount) {
      Handset.unlock(phone.page());
    }
  }

  /**
   * By both ways: from the home screen, and from the sign-in screen of an app that hides accounts.
   */
  private void addUser(Step step) {
    List<String> labels = step.labels();
    assertEquals(6, labels.size());
    BoundingBox more = button(phone.page(), labels.get(3)).boundingBox();
    assertEquals(handset == Handset.ANDROID, isLeft(more) && isHigh(more), "place of More");
    assertEquals(handset == Handset.IPHONE, !isLeft(more) && !isHigh(more), "place of More");
    labels.subList(3, 6).forEach(this::press);
    phone.inState("app-instructions");

    phone.open();
    press(labels.get(3));
    phone.hook("hide-accounts").check();
    phone.page().reload();
    phone.inState("app-sign-in");
    BoundingBox services = button(phone.page(), labels.get(0)).boundingBox();
    assertTrue(isLeft(services) && isHigh(services), "place of Services");
    labels.subList(0, 3).forEach(this::press);
    phone.inState("app-instructions");
  }

  /** One of the labels is the field's, the other the button's. */
  private void pressAboveTheField(Step step) {
    Locator field = phone.hook("code");
    Locator scan = phone.hook("camera");
    String fieldsName = step.labels().stream().filter(this::isField).findFirst().orElseThrow();
    List<String> others = step.labels().stream().filter(label -> !isField(label)).toList();
    assertTrue(isField(fieldsName));
    assertTrue(scan.boundingBox().y < field.boundingBox().y, "the button is above the field");
    others.forEach(this::press);
  }

  private boolean isField(String label) {
    return phone.page().getByLabel(label).count() > 0;
  }

  private void unlock(Step step) {
    if (hasAccount) {
      phone.hook("pin").fill(PhoneWindow.PIN);
    } else {
      phone.inState("app-unlock");
    }
    press(step.label());
  }

  private void number(Step step) {
    portal.hook("confirm-number").fill(phone.hook("number-to-type").innerText());
    button(portal.page(), step.label()).click();
    assertThat(portal.hook("activated")).isVisible();
  }

  private void notifications(Step step) {
    assertThat(heading(step.labels().get(0))).isVisible();
    assertThat(button(phone.page(), step.labels().get(1))).isVisible();
  }

  private void paste(Step step) {
    String code = portal.figures("activation-code");
    phone.page().evaluate("code => navigator.clipboard.writeText(code)", code);
    press(step.label());
  }

  private void isNamedByTheApp(String label) {
    assertThat(tab.page().getByText(label).first()).isVisible();
  }

  private Locator heading(String text) {
    return phone
        .page()
        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
  }

  private void press(String label) {
    button(phone.page(), label).click();
  }

  /** Its name may go on with a phrase beneath. */
  static Locator button(Page page, String label) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label)));
  }

  private static boolean isLeft(BoundingBox box) {
    return box.x + box.width / 2 < 180;
  }

  private static boolean isHigh(BoundingBox box) {
    return box.y + box.height / 2 < 320;
  }
}
