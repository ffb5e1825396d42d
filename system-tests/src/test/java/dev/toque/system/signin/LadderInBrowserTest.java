package dev.toque.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.toque.system.browser.Couple;
import dev.toque.system.browser.PortalWindow;
import dev.toque.system.browser.Site;
import dev.toque.system.browser.SiteOfClass;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the waiting page offers while no phone answers. Each rung is climbed elsewhere: sending
 * again in {@link NotificationsInBrowserTest}, scanning in {@code ScanInBrowserTest}, the offline
 * question in {@code OfflineInBrowserTest}, the codes in {@link RecoveryInBrowserTest}.
 */
@Tag("browser")
@ExtendWith(SiteOfClass.class)
class LadderInBrowserTest {

  private static final IsVisibleOptions IN_TIME = new IsVisibleOptions().setTimeout(40_000);

  private static int accounts;

  private final Site site;
  private Couple ana;
  private PortalWindow portal;

  LadderInBrowserTest(Site site) {
    this.site = site;
  }

  @BeforeEach
  void signInWhileThePhoneIsAway() {
    ana = site.couple("ana.ladder" + accounts++);
    portal = ana.portal();
    ana.enrol();
    ana.phone().page().navigate("about:blank");
    ana.signInAgain();
    portal.page().evaluate("() => { window.stayed = true; }");
  }

  @AfterEach
  void leave() {
    site.chromium().closeWindows();
  }

  @Test
  void everyRungAppearsByItselfAndWithoutAReload() {
    assertThat(portal.hook("resend")).isVisible();
    assertThat(portal.hook("scan-instead")).isVisible();
    assertThat(portal.hook("recovery")).isHidden();

    assertThat(portal.hook("offline-question")).isVisible(IN_TIME);
    assertThat(portal.hook("offline-response")).isVisible();
    assertThat(portal.hook("recovery")).isVisible();
    assertThat(portal.hook("temporary-code")).isVisible();
    assertEquals(true, portal.page().evaluate("() => window.stayed"));
  }

  @Test
  void whoeverTypesACodeIsNotDisturbedByThePhoneThatTurnsUp() {
    portal.page().locator(".ladder__summary").click();
    portal.hook("recovery").pressSequentially("7KQ2M");

    ana.phone().open();
    portal.page().waitForSelector("body[data-state='confirm-seen']");

    assertThat(portal.hook("recovery")).hasValue("7KQ2M");
    assertThat(portal.hook("recovery")).isFocused();
    portal.hook("recovery").pressSequentially("9XD");
    assertThat(portal.hook("recovery")).hasValue("7KQ2M9XD");
    ana.approve();
    assertThat(portal.hook("signed-in")).isVisible();
    assertEquals("/", URI.create(portal.page().url()).getPath());
  }
}
