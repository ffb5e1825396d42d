package dev.toque.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.toque.system.browser.Couple;
import dev.toque.system.browser.PhoneWindow;
import dev.toque.system.browser.PortalWindow;
import dev.toque.system.browser.Site;
import dev.toque.system.browser.SiteOfClass;
import dev.toque.system.setup.Mailbox;
import dev.toque.system.setup.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No: a change of mind, or somebody else's request. */
@Tag("browser")
@ExtendWith(SiteOfClass.class)
class DenialInBrowserTest {

  private static int accounts;

  private final Site site;
  private Couple ana;
  private PortalWindow portal;
  private PhoneWindow phone;

  DenialInBrowserTest(Site site) {
    this.site = site;
  }

  @BeforeEach
  void enrol() {
    ana = site.couple("ana.denial" + accounts++);
    portal = ana.portal();
    phone = ana.phone();
    ana.enrol();
  }

  @AfterEach
  void leave() {
    site.chromium().closeWindows();
  }

  @Test
  void aChangeOfMindEndsThisRequestAlone() {
    ana.signInAgain();
    phone.hook("deny").click();
    phone.hook("changed-mind").click();
    phone.inState("app-denied");
    phone.hook("done").click();
    assertThat(portal.hook("problem")).hasAttribute("data-code", "denied");

    portal.hook("start-again").click();

    ana.approve();
    assertThat(portal.hook("signed-in")).isVisible();
  }

  @Test
  void itWasNotMeSilencesThePhoneWarnsItsPersonAndIsMailed() {
    ana.signInAgain();
    ana.approve();
    assertThat(portal.hook("signed-in")).isVisible();
    PortalWindow stranger = site.tab(site.profile());
    stranger.signIn(ana.userName(), Person.PASSWORD);
    phone.hook("done").click();
    phone.hook("deny").click();
    phone.hook("report").click();
    phone.inState("app-reported");
    phone.hook("done").click();
    assertThat(stranger.hook("problem")).hasAttribute("data-code", "reported");

    stranger.hook("start-again").click();
    stranger.page().waitForSelector("body[data-state='confirm-withheld']");
    assertThat(phone.hook("request")).hasCount(0);
    stranger.page().context().close();
    new Mailbox(site.toque(), Couple.addressOf(ana.userName())).await("that it was not you");

    ana.signInAgain();
    assertThat(portal.hook("number")).isVisible();
    phone.hook("check-now").click();
    ana.approve();
    assertThat(portal.page().locator(".notice--problem")).containsText("it was not you");
  }
}
