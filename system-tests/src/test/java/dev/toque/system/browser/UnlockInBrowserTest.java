package dev.toque.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The phone's own unlock as the gate, by a virtual authenticator. */
@Tag("browser")
@ExtendWith(SharedToque.class)
class UnlockInBrowserTest {

  private static final String USER = "ana.unlock";

  @Test
  void aPhoneEnrolsAndApprovesByItsOwnUnlockAndOnlyByItsOwner(Toque toque) {
    try (Chromium chromium = Chromium.start()) {
      new Operator(toque).putAccount(USER, Person.PASSWORD, "Ana");
      PortalWindow portal = new PortalWindow(newPage(chromium), toque.url());
      PhoneWindow phone = new PhoneWindow(Handset.IPHONE.app(chromium), toque.url());
      Handset.Unlock unlock = Handset.unlock(phone.page());

      portal.signIn(USER, Person.PASSWORD);
      phone.open();
      phone.hook("add-user").click();
      phone.typeCode(portal.figures("activation-code"));
      phone.hook("next").click();
      unlock.recognises(false);
      phone.hook("activate").click();
      inState(phone, "app-unlock-problem");
      unlock.recognises(true);
      phone.hook("activate").click();
      portal.hook("confirm-number").fill(phone.hook("number-to-type").innerText());
      portal.hook("confirm").click();
      assertThat(phone.hook("success")).isVisible();
      phone.hook("done").click();

      portal.hook("sign-out").click();
      portal.signIn(USER, Person.PASSWORD);
      assertThat(phone.hook("request")).isVisible();
      assertThat(phone.hook("pin")).isHidden();
      phone.hook("number").fill(portal.figures("number"));
      unlock.recognises(false);
      phone.hook("approve").click();
      inState(phone, "app-request-problem");
      assertThat(portal.hook("waiting")).isVisible();
      unlock.recognises(true);
      phone.hook("approve").click();
      assertThat(portal.hook("signed-in")).isVisible();
    }
  }

  private static void inState(PhoneWindow phone, String state) {
    phone.page().waitForSelector("body[data-state='" + state + "']");
  }

  private static Page newPage(Chromium chromium) {
    return chromium.window(new Browser.NewContextOptions().setLocale("en")).newPage();
  }
}
