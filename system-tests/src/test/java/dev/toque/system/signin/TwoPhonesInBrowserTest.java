package dev.toque.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.toque.system.browser.Couple;
import dev.toque.system.browser.Handset;
import dev.toque.system.browser.PhoneWindow;
import dev.toque.system.browser.PortalWindow;
import dev.toque.system.browser.Site;
import dev.toque.system.browser.SiteOfClass;
import dev.toque.system.setup.Mailbox;
import dev.toque.system.setup.Person;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An account with two phones: both are asked, and the older one has the last word. */
@Tag("browser")
@ExtendWith(SiteOfClass.class)
class TwoPhonesInBrowserTest {

  private static int accounts;

  private final Site site;
  private Couple ana;
  private PortalWindow portal;
  private PhoneWindow older;
  private PhoneWindow newer;

  TwoPhonesInBrowserTest(Site site) {
    this.site = site;
  }

  @BeforeEach
  void enrolAndOpenMyPhones() {
    ana = site.couple("ana.phones" + accounts++);
    portal = ana.portal();
    older = ana.phone();
    ana.enrol();
    portal.page().navigate(portal.url() + "/phones");
    newer = site.phone(Handset.ANDROID.app(site.chromium()));
  }

  @AfterEach
  void leave() {
    site.chromium().closeWindows();
  }

  @Test
  void theFirstAnswerIsTheOutcomeAndTheOtherPhoneIsRelieved() {
    add("[data-test='add-phone']");
    ana.signInAgain();
    assertThat(older.hook("request")).isVisible();
    assertThat(newer.hook("request")).isVisible();

    older.hook("deny").click();
    older.hook("changed-mind").click();
    assertThat(portal.hook("problem")).hasAttribute("data-code", "denied");
    isRelieved(newer);

    portal.hook("start-again").click();
    with(newer).approve();
    assertThat(portal.hook("signed-in")).isVisible();
  }

  @Test
  void theOlderPhoneUndoesAnAdditionAndEndsWhatItOpened() {
    add("[data-test='add-phone']");
    PortalWindow opened = site.tab(site.profile());
    opened.signIn(ana.userName(), Person.PASSWORD);
    new Couple(ana.userName(), opened, newer).approve();
    assertThat(opened.hook("signed-in")).isVisible();
    isRelieved(older);

    PhoneWindow link = new PhoneWindow(older.page().context().newPage(), portal.url());
    link.page().navigate(letter("can approve your sign-ins"));
    link.hook("pin").fill(PhoneWindow.PIN);
    link.hook("veto").click();
    link.inState("app-vetoed");

    newer.hook("done").click();
    assertThat(newer.page().locator("li[data-status='removed']")).isVisible();
    Awaitility.await().pollInSameThread().until(() -> isSignedOut(opened));
    assertThat(portal.hook("signed-in")).isVisible();
    ana.signInAgain();
    ana.approve();
    assertThat(portal.page().locator("main")).containsText("was undone");
  }

  @Test
  void whoMovesToANewPhoneLeavesTheOldOneBehind() {
    add("form[action$='/move'] button");
    portal
        .page()
        .locator("[aria-labelledby='moved-heading'] form[action$='/remove'] button")
        .click();
    ana.approve();
    assertThat(portal.page().locator(".notice--success")).containsText("was removed");

    older.hook("done").click();
    assertThat(older.page().locator("li[data-status='removed']")).isVisible();
    isRelieved(newer);
    ana.signInAgain();
    with(newer).approve();
    assertThat(portal.hook("signed-in")).isVisible();
  }

  /** Adds the newer phone by this button, which the older one confirms. */
  private void add(String button) {
    portal.page().locator(button).click();
    ana.approve();
    older.hook("done").click();
    newer.enroll(portal.figures("activation-code"));
    with(newer).confirm();
  }

  /** What another phone has answered is taken off the screen. */
  private static void isRelieved(PhoneWindow phone) {
    phone.inState("app-gone");
    phone.hook("done").click();
  }

  private Couple with(PhoneWindow phone) {
    return new Couple(ana.userName(), portal, phone);
  }

  private String letter(String words) {
    return Mailbox.link(new Mailbox(site.toque(), Couple.addressOf(ana.userName())).await(words));
  }

  private static boolean isSignedOut(PortalWindow window) {
    window.page().navigate(window.url() + "/phones");
    return window.hook("sign-in").isVisible();
  }
}
