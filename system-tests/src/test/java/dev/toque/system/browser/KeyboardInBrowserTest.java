package dev.toque.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Keyboard;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The app without a pointer: each view takes the focus, and what follows is in the order of
 * reading.
 */
@Tag("browser")
@ExtendWith(SharedToque.class)
class KeyboardInBrowserTest {

  private static final int MOST_STEPS = 15;

  private static final String FOCUSED =
      """
      () => {
        const { tagName, dataset, textContent } = document.activeElement;
        return dataset.test ?? `${tagName}: ${textContent}`;
      }
      """;

  private PhoneWindow phone;
  private Keyboard keys;

  @Test
  void aPersonEnrolsAndApprovesByTheKeyboardAlone(Toque toque) {
    try (Chromium chromium = Chromium.start()) {
      Couple ana = Couple.of(toque, chromium, Handset.ANDROID.app(chromium), "ana.keyboard");
      phone = ana.phone();
      keys = phone.page().keyboard();
      ana.signIn();

      arrive("app-start", "H1: Confirm your sign‑ins with this phone");
      press("add-user");
      arrive("app-code", "H1: Scan or type the code");
      type("code", ana.portal().figures("activation-code"));
      keys.press("Enter");
      arrive("app-account", "H1: Add this account?");
      press("next");
      arrive("app-pin", "pin");
      keys.type(PhoneWindow.PIN);
      type("pin-again", PhoneWindow.PIN);
      keys.press("Enter");
      arrive("app-number", "H1: Type this number in your browser");
      ana.portal().hook("confirm-number").fill(phone.hook("number-to-type").innerText());
      ana.portal().hook("confirm").click();
      assertThat(phone.hook("success")).isVisible();
      assertEquals("H1: This phone is ready", phone.page().evaluate(FOCUSED));
      press("done");
      arrive("app-home", "H1: My accounts");

      ana.signInAgain();
      arrive("app-request", "H1: Sign in?");
      type("number", ana.portal().figures("number"));
      type("pin", PhoneWindow.PIN);
      keys.press("Enter");
      arrive("app-approved", "H1: Approved");
      assertThat(ana.portal().hook("signed-in")).isVisible();
    }
  }

  private void arrive(String state, String focused) {
    phone.inState(state);
    assertEquals(focused, phone.page().evaluate(FOCUSED));
  }

  private void press(String hook) {
    reach(hook);
    keys.press("Enter");
  }

  private void type(String hook, String text) {
    reach(hook);
    keys.type(text);
  }

  private void reach(String hook) {
    for (int step = 0; step < MOST_STEPS; step++) {
      keys.press("Tab");
      if (hook.equals(phone.page().evaluate(FOCUSED))) {
        return;
      }
    }
    throw new AssertionError("not reached by Tab: " + hook);
  }
}
