package dev.toque.system.guide;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.toque.system.browser.PhoneWindow;
import dev.toque.system.browser.PortalWindow;
import dev.toque.system.guide.GuidePage.Step;
import dev.toque.system.setup.Person;
import java.util.List;

/** A person's two windows while the guide to signing in is followed, part after part. */
record FollowedSignIn(String userName, PortalWindow portal, PhoneWindow phone) {

  /** Enrols the phone and signs out. */
  void begin() {
    portal.signIn(userName, Person.PASSWORD);
    phone.open();
    phone.enroll(portal.figures("activation-code"));
    portal.hook("confirm-number").fill(phone.hook("number-to-type").innerText());
    portal.hook("confirm").click();
    assertThat(portal.hook("activated")).isVisible();
    phone.hook("done").click();
    phone.inState("app-home");
    portal.hook("sign-out").click();
  }

  /** Does what a step says. */
  void follow(Step step) {
    switch (step.id()) {
      case "password" -> {
        portal.page().navigate(portal.url() + "/login");
        portal.hook("username").fill(userName);
        portal.hook("password").fill(Person.PASSWORD);
        button(portal.page(), step.label()).click();
      }
      case "request" -> phone.inState("app-request");
      case "compare" -> assertThat(phone.hook("request")).containsText(userName);
      case "six-digits" -> phone.hook("number").fill(portal.figures("number"));
      case "approve" -> {
        phone.hook("pin").fill(PhoneWindow.PIN);
        button(phone.page(), step.label()).click();
      }
      case "by-itself" -> {
        assertThat(portal.hook("signed-in")).isVisible();
        askAgain();
      }
      case "check-now" -> {
        phone.page().locator(".bar__back").click();
        button(phone.page(), step.label()).click();
        phone.inState("app-request-tap");
      }
      case "resend" -> button(portal.page(), step.label()).click();
      case "scan-page" -> {
        phone.page().locator(".bar__back").click();
        assertThat(link(step.labels().get(0))).isVisible();
        assertThat(button(phone.page(), step.labels().get(1))).isVisible();
      }
      case "offline-response" -> offline(step.labels());
      case "recovery" -> {
        assertThat(summary(step.label())).isVisible();
        assertThat(portal.hook("recovery")).isVisible();
        phone.open();
        phone.inState("app-request-tap");
      }
      case "say-no" -> button(phone.page(), step.label()).click();
      case "report" -> {
        button(phone.page(), step.label()).click();
        phone.inState("app-reported");
      }
      case "tell" -> assertThat(portal.page().locator("[data-code='reported']")).isVisible();
      default -> throw new IllegalStateException("nobody knows how to follow " + step.id());
    }
  }

  /** From a browser that is known by now. */
  private void askAgain() {
    phone.hook("done").click();
    portal.hook("sign-out").click();
    portal.signIn(userName, Person.PASSWORD);
    phone.inState("app-request-tap");
  }

  /** The ways there, in both windows. */
  private void offline(List<String> labels) {
    Locator ladder = summary(labels.get(0));
    while (!portal.hook("offline-question").isVisible()) { // it also opens by itself, once
      ladder.click();
    }
    assertThat(portal.hook("offline-question")).isVisible();
    String heading = labels.get(1);
    labels.subList(2, labels.size()).forEach(menu -> button(phone.page(), menu).click());
    button(phone.page(), heading).click();
    phone.inState("app-offline-response");
  }

  private Locator summary(String label) {
    return portal.page().locator("summary", new Page.LocatorOptions().setHasText(label));
  }

  private Locator link(String label) {
    return portal.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(label));
  }

  private static Locator button(Page page, String label) {
    return FollowedGuide.button(page, label);
  }
}
