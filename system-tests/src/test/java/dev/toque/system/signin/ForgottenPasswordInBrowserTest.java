package dev.toque.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.toque.system.browser.Couple;
import dev.toque.system.browser.PortalWindow;
import dev.toque.system.browser.Site;
import dev.toque.system.browser.SiteOfClass;
import dev.toque.system.setup.Mailbox;
import dev.toque.system.setup.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mailbox alone opens nothing: the phone is still asked. */
@Tag("browser")
@ExtendWith(SiteOfClass.class)
class ForgottenPasswordInBrowserTest {

  private static final String CHOSEN = "a horse of my own";

  private final Site site;

  ForgottenPasswordInBrowserTest(Site site) {
    this.site = site;
  }

  @AfterEach
  void leave() {
    site.chromium().closeWindows();
  }

  @Test
  void theMailedLinkGivesANewPasswordAndThePhoneIsStillAsked() {
    Couple ana = site.couple("ana.forgot");
    PortalWindow portal = ana.portal();
    ana.enrol();
    Page elsewhere = site.profile().newPage();
    elsewhere.navigate(portal.url() + "/login");
    elsewhere.locator("a[href='/forgot-password']").click();
    elsewhere.locator("#username").fill(ana.userName());
    elsewhere.locator("#username").press("Enter");
    elsewhere.waitForSelector("body[data-state='forgot-sent']");
    String link = Mailbox.link(mailbox(ana).await("/new-password#"));

    choose(elsewhere, link);
    elsewhere.waitForSelector("body[data-state='new-password-done']");
    choose(elsewhere, link);
    elsewhere.waitForSelector("body[data-state='new-password-unknown']");

    portal.page().navigate(portal.url() + "/phones");
    assertThat(portal.hook("sign-in")).isVisible();
    portal.signIn(ana.userName(), Person.PASSWORD);
    assertThat(portal.hook("problem")).hasAttribute("data-code", "unauthorized");
    portal.signIn(ana.userName(), CHOSEN);
    assertThat(portal.hook("waiting")).isVisible();
    assertThat(portal.hook("signed-in")).hasCount(0);
    ana.approve();
    assertThat(portal.page().locator(".notice")).containsText("password was changed");
  }

  private Mailbox mailbox(Couple person) {
    return new Mailbox(site.toque(), Couple.addressOf(person.userName()));
  }

  /**
   * Opens the link, whose code fills itself in, and chooses a password.
   *
   * @return the password
   */
  static String choose(Page page, String link) {
    page.navigate("about:blank"); // a change behind the # alone would load nothing
    page.navigate(link);
    page.locator("#new-password").fill(CHOSEN);
    page.locator("#again").fill(CHOSEN);
    page.locator("#again").press("Enter");
    return CHOSEN;
  }
}
