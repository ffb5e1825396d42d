package dev.toque.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.toque.system.setup.ScriptedPhone.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import dev.toque.system.browser.Couple;
import dev.toque.system.browser.Handset;
import dev.toque.system.browser.PhoneWindow;
import dev.toque.system.browser.PortalWindow;
import dev.toque.system.browser.Site;
import dev.toque.system.browser.SiteOfClass;
import dev.toque.system.setup.Operator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The phone is lost, or locked: what brings its person back in. */
@Tag("browser")
@ExtendWith(SiteOfClass.class)
class RecoveryInBrowserTest {

  private static final String WRONG_PIN = "9071";
  private static final int TRIES = 5;

  private static int accounts;

  private final Site site;
  private Couple ana;
  private PortalWindow portal;
  private List<String> codes;

  RecoveryInBrowserTest(Site site) {
    this.site = site;
  }

  @BeforeEach
  void enrolAndMakeRecoveryCodes() {
    ana = site.couple("ana.recovery" + accounts++);
    portal = ana.portal();
    ana.enrol();
    portal.hook("recovery-codes").click();
    portal.hook("recovery-codes").click();
    Page page = portal.page();
    page.waitForSelector("body[data-state='recovery-codes-fresh']");
    codes = page.locator(".codes__code").allInnerTexts();
  }

  @AfterEach
  void leave() {
    site.chromium().closeWindows();
  }

  @Test
  void tenCodesAreShownOnceToBeCopiedDownloadedAndPrinted() throws IOException {
    Page page = portal.page();
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.evaluate("() => { window.print = () => { window.printed = true; }; }");
    assertEquals(10, codes.size());

    page.locator("toque-copy button").click();
    page.locator("toque-print button").click();
    Download file = page.waitForDownload(() -> page.locator("a[download]").click());

    assertEquals(String.join("\n", codes), page.evaluate("navigator.clipboard.readText()"));
    assertEquals(true, page.evaluate("() => window.printed"));
    assertEquals(codes, Files.readAllLines(file.path()));
    keepCodes();
    assertThat(page.locator(".codes__code")).hasCount(0);
    page.navigate(portal.url() + "/recovery-codes");
    assertThat(page.locator(".codes__code")).hasCount(0);
  }

  @Test
  void whoLostThePhoneReplacesItByPasswordAndRecoveryCode() {
    keepCodes();
    ana.signInAgain();
    climb("recovery", codes.get(3));
    assertThat(portal.hook("signed-in")).isVisible();

    PhoneWindow replacement = replace();
    portal.page().navigate(portal.url() + "/phones");
    portal.page().locator("form[action$='/remove'] button").first().click();
    portal.page().waitForSelector("body[data-state='phones-removed']");

    ana.phone().hook("done").click();
    assertThat(ana.phone().page().locator("li[data-status='removed']")).isVisible();

    ana.signInAgain();
    new Couple(ana.userName(), portal, replacement).approve();
    assertThat(portal.hook("signed-in")).isVisible();
    portal.page().navigate(portal.url() + "/recovery-codes");
    assertThat(portal.page().locator(".codes__used s")).hasCount(1);
    ana.signInAgain();
    climb("recovery", codes.get(3));
    assertThat(portal.hook("problem")).hasAttribute("data-code", "unauthorized");
  }

  @Test
  void aTemporaryCodeLetsInUntilTheNewPhoneIsThere() {
    Operator operator = new Operator(site.toque());
    keepCodes();
    String code = json(operator.giveTemporaryCode(ana.userName())).path("code").asText();
    assertEquals(403, operator.giveTemporaryCode(ana.userName()).statusCode());
    ana.signInAgain();
    climb("temporary-code", code);
    assertThat(portal.hook("signed-in")).isVisible();

    replace();

    ana.signInAgain();
    climb("temporary-code", code);
    assertThat(portal.hook("problem")).hasAttribute("data-code", "unauthorized");
  }

  @Test
  void fiveWrongPinsLockThePhoneAndARecoveryCodeUnlocksIt() {
    keepCodes();
    ana.signInAgain();
    PhoneWindow phone = ana.phone();
    assertThat(phone.hook("request")).isVisible();
    phone.hook("number").fill(portal.figures("number"));
    for (int tries = 1; tries <= TRIES; tries++) {
      phone.hook("pin").fill(WRONG_PIN);
      phone.hook("approve").click();
      phone.inState(tries < TRIES ? "app-request-problem" : "app-locked");
    }
    assertThat(phone.hook("approve")).isHidden();

    ana.signIn();
    assertThat(portal.hook("problem")).hasAttribute("data-code", "locked");
    portal.hook("recovery").fill(codes.get(0));
    portal.hook("recovery").press("Enter");
    assertThat(portal.hook("signed-in")).isVisible();
    portal.page().navigate(portal.url() + "/phones");
    portal.page().locator("form[action$='/unlock'] button").click();
    portal.page().waitForSelector("body[data-state='phones-unlocked']");

    ana.signInAgain();
    phone.open();
    ana.approve();
    assertThat(portal.hook("signed-in")).isVisible();
  }

  private void keepCodes() {
    portal.page().locator("form[action='/recovery-codes/kept'] button").click();
    portal.page().waitForSelector("body[data-state='recovery-codes']");
  }

  /** Types a code on the waiting page, as the last way in. */
  private void climb(String rung, String code) {
    portal.page().locator(".ladder__summary").click();
    portal.hook(rung).fill(code);
    portal.hook(rung).press("Enter");
  }

  /** Enrols another phone by the banner of the home page. */
  private PhoneWindow replace() {
    PhoneWindow phone = site.phone(Handset.ANDROID.app(site.chromium()));
    phone.enroll(portal.figures("activation-code"));
    new Couple(ana.userName(), portal, phone).confirm();
    return phone;
  }
}
