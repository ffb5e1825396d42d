package dev.toque.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.Toque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class MainJobInBrowserTest {

  private final List<String> complaints = new ArrayList<>();

  @Test
  void aPersonEnrolsAndSignsInWithTwoWindows() {
    try (Toque toque = Toque.start(Patient.SETTINGS);
        Chromium chromium = Chromium.whole()) {
      new Operator(toque).putAccount("ana.browser", Person.PASSWORD, "Ana");
      PortalWindow portal = new PortalWindow(newPage(chromium, toque), toque.url());
      PhoneWindow phone = new PhoneWindow(newPage(chromium, toque), toque.url());

      portal.signIn("ana.browser", Person.PASSWORD);
      assertThat(portal.hook("qr")).isVisible();
      phone.open();
      phone.enroll(portal.figures("activation-code"));
      assertThat(portal.hook("confirm-number")).isVisible();
      portal
          .hook("confirm-number")
          .fill(phone.hook("number-to-type").innerText().replaceAll("\\s", ""));
      portal.hook("confirm").click();
      assertThat(portal.hook("activated")).isVisible();
      assertThat(phone.hook("success")).isVisible();
      phone.hook("done").click();

      portal.hook("sign-out").click();
      portal.signIn("ana.browser", Person.PASSWORD);
      assertThat(phone.hook("request")).isVisible();
      phone.approve(portal.figures("number"));

      assertThat(portal.hook("signed-in")).isVisible();
      assertEquals(toque.url() + "/", portal.page().url());
      assertEquals(
          List.of(), complaints, "nothing from another origin, nothing the policy refused");
    }
  }

  private Page newPage(Chromium chromium, Toque toque) {
    BrowserContext context = chromium.window(new Browser.NewContextOptions().setLocale("en"));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(toque.url() + "/")) {
            complaints.add(request.url());
          }
        });
    page.onPageError(complaints::add);
    return page;
  }
}
