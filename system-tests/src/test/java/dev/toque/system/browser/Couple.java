package dev.toque.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.Toque;

/** A person's two windows: the portal's at a computer, and the app's on the phone. */
public record Couple(String userName, PortalWindow portal, PhoneWindow phone) {

  /** Makes the account and opens the phone's app; nobody has signed in yet. */
  public static Couple of(Toque toque, Chromium chromium, Page phone, String userName) {
    new Operator(toque).putAccount(userName, Person.PASSWORD, "Ana", addressOf(userName));
    Page desk = chromium.window(new Browser.NewContextOptions().setLocale("en")).newPage();
    Couple couple =
        new Couple(
            userName, new PortalWindow(desk, toque.url()), new PhoneWindow(phone, toque.url()));
    couple.phone.open();
    return couple;
  }

  /** Where this person gets letters. */
  public static String addressOf(String userName) {
    return userName + "@mail.example";
  }

  /** Signs in with the password, up to whatever page follows. */
  public void signIn() {
    portal.signIn(userName, Person.PASSWORD);
  }

  /** Signs out and in again, up to the page that waits for the phone. */
  public void signInAgain() {
    portal.hook("sign-out").click();
    signIn();
    assertThat(portal.hook("waiting")).isVisible();
  }

  /** Approves what the browser waits for, on the phone that shows it. */
  public void approve() {
    assertThat(phone.hook("request")).isVisible();
    if (portal.hook("number").isVisible()) {
      phone.hook("number").fill(portal.figures("number"));
    }
    phone.hook("pin").fill(PhoneWindow.PIN);
    phone.hook("approve").click();
  }

  /** Signs in and enrols the phone with the usual PIN. */
  public void enrol() {
    signIn();
    phone.enroll(portal.figures("activation-code"));
    confirm();
  }

  /** Types the phone's number in the browser; the phone then shows its home screen. */
  public void confirm() {
    portal.hook("confirm-number").fill(phone.hook("number-to-type").innerText());
    portal.hook("confirm").click();
    assertThat(portal.hook("activated")).isVisible();
    phone.hook("done").click();
    phone.inState("app-home");
  }
}
