package dev.toque.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.toque.system.setup.ScriptedPhone.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.toque.system.setup.ScriptedPhone;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("browser")
@OwnToque
@ExtendWith(SiteOfClass.class)
class BannerSurvivesTest {

  private static final IsVisibleOptions WHEN_ALL_IS_BACK =
      new IsVisibleOptions().setTimeout(120_000);
  private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(30_000);

  private static int accounts;

  private final Site site;
  private BrowserContext profile;
  private PortalWindow portal;
  private ScriptedPhone phone;

  BannerSurvivesTest(Site site) {
    this.site = site;
  }

  @BeforeEach
  void signIn() {
    portal = site.signedIn("ana.banner" + accounts++);
    profile = portal.page().context();
    phone = new ScriptedPhone(site.toque());
  }

  @AfterEach
  void leave() {
    profile.close();
  }

  @Test
  void reloadKeepsTheCodeAndItsTime() {
    String code = portal.figures("activation-code");
    int before = secondsLeft();

    portal.page().reload();

    assertEquals(code, portal.figures("activation-code"));
    assertTrue(secondsLeft() <= before);
  }

  @Test
  void whoComesBackSeesWhatHasHappenedMeanwhile() {
    String code = portal.figures("activation-code");
    portal.page().navigate(site.toque().url() + "/phones");
    phone.enroll(code, "Pixel 8");

    portal.page().goBack();

    assertThat(portal.hook("confirm-number")).isVisible();
  }

  @Test
  void twoTabsShowOneCodeAndFollowThePhoneTogether() {
    PortalWindow other = site.tab(profile);
    other.page().navigate(site.toque().url() + "/");
    assertEquals(portal.figures("activation-code"), other.figures("activation-code"));

    String number = redeem();
    assertThat(portal.hook("confirm-number")).isVisible();
    assertThat(other.hook("confirm-number")).isVisible();
    confirm(portal, number);

    assertThat(portal.hook("activated")).isVisible();
    assertThat(other.hook("activated")).isVisible(SOON);
  }

  @Test
  void whatWasTypedStaysWhenTheBannerIsDrawnAnew() {
    redeem();
    portal.hook("confirm-number").fill("12");
    portal.page().evaluate("dispatchEvent(new Event('online'))");

    assertThat(portal.hook("confirm-number")).hasValue("12");
  }

  @Test
  void lostStreamDoesNotHideThePhone() {
    profile.route("**/live/banner", route -> route.abort());
    portal.page().reload();

    redeem();

    assertThat(portal.hook("confirm-number")).isVisible(SOON);
  }

  @Test
  void portalThatRestartsIsFoundAgainWithTheSameCode() {
    String code = portal.figures("activation-code");

    site.kill("portal-1");
    awaitConnection();

    assertEquals(code, portal.figures("activation-code"));
    confirm(portal, redeem());
    assertThat(portal.hook("activated")).isVisible(SOON);
  }

  @Test
  void pageThatReachesNothingSaysSoAndRecoversByItself() {
    profile.setOffline(true);
    assertThat(portal.page().locator("[data-connection-lost]")).isVisible(SOON);
    assertThat(portal.hook("activation-code")).isVisible();

    profile.setOffline(false);

    assertThat(portal.page().locator("[data-connection-lost]")).isHidden();
  }

  @Test
  void activationServiceThatRestartsKeepsTheCode() {
    String code = portal.figures("activation-code");

    site.kill("activation-1");
    portal.page().evaluate("dispatchEvent(new Event('online'))");
    awaitConnection();

    assertEquals(code, portal.figures("activation-code"));
    confirm(portal, redeem());
    assertThat(portal.hook("activated")).isVisible(SOON);
  }

  /** Until the page has reached everything it needs. */
  private void awaitConnection() {
    portal
        .page()
        .waitForCondition(
            () -> portal.page().evaluate("fetch('/').then(page => page.ok)").equals(true),
            new Page.WaitForConditionOptions().setTimeout(120_000));
    assertThat(portal.page().locator("[data-connection-lost]:not([hidden])")).hasCount(0);
  }

  private String redeem() {
    return json(phone.enroll(portal.figures("activation-code"), "Pixel 8"))
        .at("/confirmation/number")
        .asText();
  }

  private static void confirm(PortalWindow window, String number) {
    assertThat(window.hook("confirm-number")).isVisible(WHEN_ALL_IS_BACK);
    window.hook("confirm-number").fill(number);
    window.hook("confirm").click();
  }

  private int secondsLeft() {
    assertThat(portal.hook("time-left")).containsText(Pattern.compile("\\d:\\d\\d"));
    String[] time = portal.hook("time-left").locator("[data-figures]").innerText().split(":", 2);
    return Integer.parseInt(time[0]) * 60 + Integer.parseInt(time[1]);
  }
}
