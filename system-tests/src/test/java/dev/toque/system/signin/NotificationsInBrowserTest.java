package dev.toque.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.toque.protocol.testing.TestSubscription;
import dev.toque.system.browser.AppWorker;
import dev.toque.system.browser.Chromium;
import dev.toque.system.browser.Couple;
import dev.toque.system.browser.Handset;
import dev.toque.system.browser.PortalWindow;
import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Toque;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Web Push from push-service to the tap on the notification, and how many there may be. */
@Tag("browser")
class NotificationsInBrowserTest {

  private static final int BUDGET = 3;

  private static int accounts;
  private static PushMessages messages;
  private static Toque toque;
  private static Chromium chromium;

  private final TestSubscription subscription = new TestSubscription();
  private String name;
  private Couple ana;
  private PortalWindow portal;
  private Page app;

  @BeforeAll
  static void start() {
    messages = PushMessages.listen();
    toque = Toque.start(Patient.and(Map.of("TOQUE_PUSH_WEBPUSH_EXTRA_ORIGINS", messages.origin())));
    chromium = Chromium.whole();
  }

  @AfterAll
  static void end() {
    chromium.close();
    toque.close();
    messages.close();
  }

  @BeforeEach
  void enrolAndCloseTheApp() {
    name = "ana.notified" + accounts++;
    app = Handset.ANDROID.app(chromium);
    app.context().grantPermissions(List.of("notifications"));
    app.addInitScript(messages.subscribing(name, subscription));
    ana = Couple.of(toque, chromium, app, name);
    portal = ana.portal();
    app.waitForResponse("**/targets/me", ana::enrol);
    app.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    app.navigate(portal.url() + "/help/");
  }

  @AfterEach
  void leave() {
    chromium.closeWindows();
  }

  @Test
  void aMessageBecomesANotificationWhoseTapOpensTheRequest() {
    AppWorker worker = AppWorker.of(chromium, app, portal.url());
    ana.signInAgain();
    JsonNode message = requests(1).get(0);

    worker.push(message.toString());
    Awaitility.await().pollInSameThread().until(() -> worker.shown().size() == 1);
    app.navigate(portal.url() + worker.tap());

    ana.approve();
    assertThat(portal.hook("signed-in")).isVisible();
  }

  @Test
  void sendingAgainSendsTheSameRequestAgain() {
    ana.signInAgain();
    JsonNode first = requests(1).get(0);
    String number = portal.figures("number");

    portal.hook("resend").click();

    assertEquals(first.path("id"), requests(2).get(1).path("id"));
    assertEquals(number, portal.figures("number"));
    ana.phone().open();
    ana.approve();
    assertThat(portal.hook("signed-in")).isVisible();
  }

  @Test
  void whatNobodyAnswersIsNotSentForEverButStillFoundInTheApp() {
    portal.hook("sign-out").click();
    for (int sent = 1; sent <= BUDGET; sent++) {
      ana.signIn();
      requests(sent);
      portal.page().locator("form[action='/login/cancel'] button").click();
    }
    ana.signIn();
    portal.page().waitForSelector("body[data-state='confirm-withheld']");

    ana.phone().open();

    ana.approve();
    assertThat(portal.hook("signed-in")).isVisible();
    assertEquals(BUDGET, messages.of(name, subscription, "challenge").size());
  }

  /** The requests that were sent so far, once there are so many. */
  private List<JsonNode> requests(int howMany) {
    return messages.await(name, subscription, "challenge", howMany);
  }
}
