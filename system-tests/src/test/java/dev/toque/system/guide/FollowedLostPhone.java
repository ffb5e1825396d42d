package dev.toque.system.guide;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.toque.system.setup.ScriptedPhone.json;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.toque.system.browser.Couple;
import dev.toque.system.browser.Handset;
import dev.toque.system.browser.PhoneWindow;
import dev.toque.system.browser.PortalWindow;
import dev.toque.system.browser.Site;
import dev.toque.system.guide.GuidePage.Step;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Person;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A person who loses phones, gets new ones and forgets a PIN, as the guide to that tells. */
final class FollowedLostPhone {

  private final Site site;
  private final String userName;
  private final PortalWindow portal;
  private final String language;
  private final Deque<String> codes = new ArrayDeque<>();
  private PhoneWindow older;
  private PhoneWindow phone;
  private String temporaryCode;

  FollowedLostPhone(Site site, String userName, PortalWindow portal, String language) {
    this.site = site;
    this.userName = userName;
    this.portal = portal;
    this.language = language;
  }

  /** Adds a phone, and gets recovery codes. */
  void begin() {
    portal.signIn(userName, Person.PASSWORD);
    addPhone();
    portal.hook("recovery-codes").click();
    portal.hook("recovery-codes").click();
    portal.page().waitForSelector("body[data-state='recovery-codes-fresh']");
    codes.addAll(portal.page().locator(".codes__code").allInnerTexts());
    portal.page().locator("form[action='/recovery-codes/kept'] button").click();
    portal.page().waitForSelector("body[data-state='recovery-codes']");
  }

  /** Does what a step says. */
  void follow(Step step) {
    List<String> labels = step.labels();
    switch (step.id()) {
      case "password" -> enterPassword(step.label());
      case "other-ways" -> summary(step.label()).click();
      case "recovery-code" -> signInWith("recovery", codes.pop(), step.label());
      case "ask-help-desk" ->
          temporaryCode =
              json(new Operator(site.toque()).giveTemporaryCode(userName)).path("code").asText();
      case "temporary-code" -> {
        summary(labels.get(0)).click();
        signInWith("temporary-code", temporaryCode, labels.get(1));
      }
      case "add-new" -> addPhone();
      case "remove-lost" -> {
        removeFirst(labels);
        portal.page().waitForSelector("body[data-state='phones-removed']");
      }
      case "add-another" -> {
        signInByPhone();
        link(labels.get(0)).click();
        button(labels.get(1)).first().click();
      }
      case "approve-on-old" -> {
        approve();
        portal.page().waitForSelector("body[data-state='phones-waiting']");
      }
      case "remove-old" -> {
        PhoneWindow newer = phone;
        phone = older;
        removeFirst(labels);
        approve();
        assertThat(portal.page().locator(".notice--success")).isVisible();
        phone = newer;
      }
      case "sign-in-otherwise" -> {
        signOut();
        portal.signIn(userName, Person.PASSWORD);
        portal.page().locator(".ladder__summary").click();
        portal.hook("recovery").fill(codes.pop());
        portal.hook("recovery").press("Enter");
        assertThat(portal.hook("signed-in")).isVisible();
      }
      case "remove-this" -> {
        removeFirst(labels);
        portal.page().waitForSelector("body[data-state^='phones-']");
      }
      case "add-again" -> {
        portal.page().navigate(portal.url() + "/");
        addPhone();
      }
      default -> throw new IllegalStateException("nobody knows how to follow " + step.id());
    }
  }

  /** Who has the phone needs no code, and a session that a code has opened needs no phone. */
  private void signInByPhone() {
    signOut();
    portal.signIn(userName, Person.PASSWORD);
    assertThat(portal.hook("waiting")).isVisible();
    approve();
    assertThat(portal.hook("signed-in")).isVisible();
  }

  private void enterPassword(String label) {
    signOut();
    portal.page().navigate(portal.url() + "/login");
    portal.hook("username").fill(userName);
    portal.hook("password").fill(Person.PASSWORD);
    button(label).click();
    assertThat(portal.hook("waiting")).isVisible();
  }

  private void signOut() {
    portal.hook("sign-out").click();
    assertThat(portal.hook("sign-in")).isVisible();
  }

  private void signInWith(String hook, String code, String label) {
    portal.hook(hook).fill(code);
    portal
        .page()
        .locator("form:has([data-test='" + hook + "'])")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true))
        .click();
    assertThat(portal.hook("signed-in")).isVisible();
  }

  /** A phone that is new each time, by the code that the portal shows. */
  private void addPhone() {
    older = phone;
    phone = site.phone(Handset.ANDROID.app(site.chromium(), language));
    phone.enroll(portal.figures("activation-code"));
    new Couple(userName, portal, phone).confirm();
  }

  private void approve() {
    new Couple(userName, portal, phone).approve();
    phone.hook("done").click();
  }

  private void removeFirst(List<String> labels) {
    link(labels.get(0)).first().click();
    button(labels.get(1)).first().click();
  }

  private Locator summary(String label) {
    return portal.page().locator("summary", new Page.LocatorOptions().setHasText(label));
  }

  private Locator link(String label) {
    return portal
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  private Locator button(String label) {
    return FollowedGuide.button(portal.page(), label);
  }
}
