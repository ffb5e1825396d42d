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
 * Roads of enrolment beside the eight that have a guide, by the words that people read there
 * (product.md, section 2); the eight are walked by their guides.
 */
@Tag("browser")
@ExtendWith(SiteOfClass.class)
class SideRoadsInBrowserTest {

  private final Site site;

  SideRoadsInBrowserTest(Site site) {
    this.site = site;
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

  private static void activateWithNewPin(PhoneWindow phone) {
    assertThat(phone.hook("account")).isVisible();
    phone.agree();
    phone.hook("pin").fill(PhoneWindow.PIN);
    phone.hook("pin-again").fill(PhoneWindow.PIN);
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
