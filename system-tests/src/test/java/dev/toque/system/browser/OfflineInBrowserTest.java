package dev.toque.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A phone in airplane mode (protocol.md, section 6). */
@Tag("browser")
@ExtendWith(SharedToque.class)
class OfflineInBrowserTest {

  /** The other ways show themselves only when no phone has answered for a while. */
  private static final IsVisibleOptions IN_TIME = new IsVisibleOptions().setTimeout(60_000);

  private static final String WRONG_PIN = "9071";

  @Test
  void thePortalAcceptsTheResponseOfTheRightPinAndRefusesThatOfAWrongOne(Toque toque) {
    try (Chromium chromium = Chromium.whole()) {
      Couple ana = Couple.of(toque, chromium, Handset.ANDROID.app(chromium), "ana.airplane");
      ana.enrol();
      ana.phone().page().evaluate("() => navigator.serviceWorker.ready.then(() => true)");
      ana.phone().page().context().setOffline(true);
      startAgainWithoutANetwork(ana.phone());
      ana.signInAgain();

      String question = questionOf(ana.portal());
      answer(ana, question, WRONG_PIN);
      assertThat(ana.portal().hook("problem")).hasAttribute("data-code", "unauthorized");
      assertThat(ana.portal().hook("waiting")).isVisible();
      String next = questionOf(ana.portal());
      assertNotEquals(question, next, "each question is asked once");
      ana.phone().hook("done").click();
      answer(ana, next, PhoneWindow.PIN);

      assertThat(ana.portal().hook("signed-in")).isVisible();
      assertEquals(true, ana.phone().page().evaluate("() => !navigator.onLine"));
    }
  }

  /** The app starts from what it kept, and says that the portal cannot be reached. */
  private static void startAgainWithoutANetwork(PhoneWindow phone) {
    phone.page().reload();
    phone.inState("app-offline");
  }

  private static String questionOf(PortalWindow portal) {
    assertThat(portal.hook("offline-question")).isVisible(IN_TIME);
    return portal.figures("offline-question");
  }

  /** A wrong PIN is no error on the phone: it shows a response as well. */
  private static void answer(Couple ana, String question, String pin) {
    PhoneWindow phone = ana.phone();
    phone
        .page()
        .getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in without a network"))
        .click();
    phone.hook("offline-question").fill(question);
    phone.hook("pin").fill(pin);
    phone.hook("show-response").click();
    phone.inState("app-offline-answer");
    ana.portal().hook("offline-response").fill(phone.hook("response").innerText());
    ana.portal().hook("offline-response").press("Enter");
  }
}
