package dev.toque.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.toque.system.setup.ScriptedPhone.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedPhone;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("browser")
@OwnToque
@ExtendWith(SiteOfClass.class)
class WaitingPageSurvivesTest {

  private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(30_000);
  private static final Duration RESTART = Duration.ofMinutes(2);

  private static int accounts;

  private final Site site;
  private BrowserContext profile;
  private PortalWindow portal;
  private ScriptedPhone phone;

  WaitingPageSurvivesTest(Site site) {
    this.site = site;
  }

  @BeforeEach
  void enrolAndSignInAgain() {
    String userName = "ana.waiting" + accounts++;
    portal = site.signedIn(userName);
    profile = portal.page().context();
    phone = new ScriptedPhone(site.toque());
    JsonNode enrolled = json(phone.enroll(portal.figures("activation-code"), "Pixel 8"));
    portal.hook("confirm-number").fill(enrolled.at("/confirmation/number").asText());
    portal.hook("confirm").click();
    assertThat(portal.hook("activated")).isVisible();
    portal.hook("sign-out").click();
    portal.signIn(userName, Person.PASSWORD);
    assertThat(portal.hook("waiting")).isVisible();
    portal.awaitScripts();
  }

  @AfterEach
  void leave() {
    profile.close();
  }

  @Test
  void reloadKeepsTheNumber() {
    String number = portal.figures("number");

    portal.page().reload();

    assertEquals(number, portal.figures("number"));
    approve();
    assertThat(portal.hook("signed-in")).isVisible(SOON);
  }

  @Test
  void backLeadsBackToWhatStillWaits() {
    String number = portal.figures("number");
    portal.hook("scan-instead").click();
    assertThat(portal.hook("qr")).isVisible();

    portal.page().goBack();

    assertEquals(number, portal.figures("number"));
  }

  @Test
  void afterTheApprovalBackDoesNotShowTheNumberAgain() {
    approve();
    assertThat(portal.hook("signed-in")).isVisible(SOON);

    portal.page().goBack();

    assertThat(portal.hook("number")).hasCount(0);
  }

  @Test
  void bothTabsGoOnByThemselves() {
    PortalWindow other = site.tab(profile);
    other.page().navigate(site.toque().url() + "/login/confirm");
    assertEquals(portal.figures("number"), other.figures("number"));

    approve();

    assertThat(portal.hook("signed-in")).isVisible(SOON);
    assertThat(other.hook("signed-in")).isVisible(SOON);
  }

  @Test
  void lostStreamDoesNotHideTheApproval() {
    profile.route("**/live/confirm", route -> route.abort());
    portal.page().reload();

    approve();

    assertThat(portal.hook("signed-in")).isVisible(SOON);
  }

  @Test
  void denialIsToldAndStays() {
    phone.answer(request(), "deny", null);
    assertThat(portal.hook("problem")).isVisible(SOON);

    portal.page().reload();

    assertEquals("denied", portal.hook("problem").getAttribute("data-code"));
  }

  @Test
  void pageThatAFormLedToIsNotSentAgain() {
    portal
        .page()
        .evaluate(
            """
            () => {
              const form = document.querySelector("form[action='/login/cancel']");
              form.action = "/login/complete";
              setTimeout(() => form.submit());
            }
            """);
    assertThat(portal.hook("problem")).isVisible();

    portal.page().evaluate("dispatchEvent(new Event('online'))");

    assertEquals("not-pending", portal.hook("problem").getAttribute("data-code"));
  }

  @Test
  void eachServiceMayRestartWhileThePageWaits() {
    for (String service : new String[] {"push-1", "activation-1", "portal-1"}) {
      String number = portal.figures("number");
      site.kill(service);
      Awaitility.await()
          .atMost(RESTART)
          .ignoreExceptions()
          .until(() -> !phone.challenges().isEmpty());
      assertEquals(number, portal.figures("number"), service);
    }
    approve();

    assertThat(portal.hook("signed-in")).isVisible(new IsVisibleOptions().setTimeout(120_000));
  }

  private void approve() {
    String number = portal.figures("number");
    JsonNode request = request();
    Awaitility.await()
        .atMost(RESTART)
        .until(() -> phone.answer(request, "approve", number).statusCode() == 200);
  }

  private JsonNode request() {
    return Awaitility.await()
        .atMost(RESTART)
        .ignoreExceptions()
        .until(phone::challenges, list -> !list.isEmpty())
        .get(0);
  }
}
