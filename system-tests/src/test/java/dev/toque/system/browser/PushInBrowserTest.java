package dev.toque.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What arrives while the app is closed. DevTools deliver the message in place of the browser's push
 * service; what that one gets is push-service's own matter.
 */
@Tag("browser")
@ExtendWith(SharedToque.class)
class PushInBrowserTest {

  /** Opaque: it only names the notification. */
  private static final String REQUEST = "0190f6a2-7c4e-7d00-8d5e-2f1c3b4a5d6e";

  private static int accounts;

  private Chromium chromium;
  private Couple ana;
  private AppWorker worker;

  @BeforeEach
  void enrolInSpanishAndCloseTheApp(Toque toque) {
    chromium = Chromium.whole();
    Page app = Handset.ANDROID.app(chromium);
    app.context().grantPermissions(List.of("notifications"));
    ana = Couple.of(toque, chromium, app, "ana.push" + accounts++);
    ana.enrol();
    ana.phone().hook("language").selectOption("es");
    assertThat(app.locator("html")).hasAttribute("lang", "es");
    app.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    app.navigate(ana.phone().url() + "/help/");
    worker = AppWorker.of(chromium, app, ana.phone().url());
  }

  @AfterEach
  void close() {
    chromium.close();
  }

  @Test
  void tappedNotificationOpensTheRequestAndTheBrowserGoesOn() {
    ana.signInAgain();
    worker.push("{\"kind\":\"challenge\",\"id\":\"" + REQUEST + "\"}");
    awaitShown(REQUEST + ": Una solicitud espera su respuesta. Abra Toque para verla.");

    String address = worker.tap();
    awaitShown();
    ana.phone().page().navigate(ana.phone().url() + address);

    assertThat(ana.phone().hook("request")).isVisible();
    ana.phone().approve(ana.portal().figures("number"));
    assertThat(ana.portal().hook("signed-in")).isVisible();
  }

  @Test
  void requestThatWasAnsweredElsewhereTakesThePlaceOfItsNotification() {
    worker.push("{\"kind\":\"challenge\",\"id\":\"" + REQUEST + "\"}");
    awaitShown(REQUEST + ": Una solicitud espera su respuesta. Abra Toque para verla.");

    worker.push("{\"kind\":\"withdrawn\",\"id\":\"" + REQUEST + "\"}");

    awaitShown(REQUEST + ": Esta solicitud ya se respondió o ha terminado.");
  }

  @Test
  void testNotificationIsShown() {
    worker.push("{\"kind\":\"test\"}");

    awaitShown(
        "test: Los avisos funcionan. A partir de ahora los inicios de sesión aparecerán aquí.");
  }

  private void awaitShown(String... notifications) {
    Awaitility.await()
        .pollInSameThread()
        .untilAsserted(() -> assertEquals(List.of(notifications), worker.shown()));
  }
}
