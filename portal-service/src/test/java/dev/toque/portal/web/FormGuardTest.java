package dev.toque.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class FormGuardTest {

  private final Browser browser = new Browser();

  @BeforeEach
  void startNeighbours() {
    FakeActivation.start();
    FakePush.start();
  }

  @Test
  void formOfOurPageIsAccepted() {
    browser.with("Origin", Browser.ORIGIN).with("Sec-Fetch-Site", "same-origin");

    assertEquals(303, browser.signIn(Operator.account(), Operator.PASSWORD).status());
  }

  @Test
  void formWithoutTokenIsRefused() {
    browser.open("/login");

    Page answer = browser.sendBare("/login", "username", "ana", "password", "wrong horse 8");

    assertEquals(403, answer.status());
    assertEquals("forbidden", answer.problem());
    assertTrue(answer.hooks().contains("sign-in"));
  }

  @Test
  void tokenWithoutItsCookieIsRefused() {
    String token = browser.open("/login").token().orElseThrow();

    assertEquals(403, new Browser().sendBare("/login", "csrf", token).status());
  }

  @Test
  void tokenOfAnotherBrowserIsRefused() {
    String others = new Browser().open("/login").token().orElseThrow();
    browser.open("/login");

    assertEquals(403, browser.sendBare("/login", "csrf", others).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/logout",
        "/language",
        "/login/complete",
        "/login/cancel",
        "/login/confirm/again"
      })
  void everyFormNeedsItsToken(String path) {
    signedIn();

    assertEquals(403, browser.sendBare(path).status());
    assertTrue(browser.isSignedIn());
  }

  @Test
  void formOfASessionThatEndedInAnotherTabLeadsToTheSignInPage() {
    signedIn();
    browser.forget("toque");

    assertEquals("/login", browser.send("/logout").leadsTo());
  }

  @Test
  void tokenFromBeforeTheSignInDoesNotSignOut() {
    String visitors = browser.open("/login").token().orElseThrow();
    signedIn();

    assertEquals(403, browser.sendBare("/logout", "csrf", visitors).status());
    assertTrue(browser.isSignedIn());
  }

  @Test
  void signInPageOpenedBeforeAnotherTabSignedInStillWorks() {
    String visitors = browser.open("/login").token().orElseThrow();
    signedIn();

    Page answer =
        browser.sendBare(
            "/login",
            "csrf",
            visitors,
            "username",
            Operator.account(),
            "password",
            "correct horse 7");

    assertEquals(303, answer.status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://localhost:8080.evil.example",
        "http://localhost",
        "https://localhost:8080",
        "HTTP://LOCALHOST:8080",
        "http://localhost:8080/",
        "null",
        ""
      })
  void formOfAnotherOriginIsRefusedEvenWithToken(String origin) {
    signedIn();
    browser.with("Origin", origin);

    assertEquals(403, browser.send("/logout").status());
  }

  @ParameterizedTest
  @CsvSource({"same-origin,303", "none,303", "same-site,403", "cross-site,403", "nonsense,403"})
  void withoutOriginTheFetchSiteDecides(String site, int status) {
    signedIn();
    browser.with("Sec-Fetch-Site", site);

    assertEquals(status, browser.send("/logout").status());
  }

  /** What browsers send with our own Referrer-Policy. */
  @ParameterizedTest
  @CsvSource({"same-origin,303", "none,403", "same-site,403", "cross-site,403"})
  void opaqueOriginNeedsTheSameSite(String site, int status) {
    signedIn();
    browser.with("Origin", "null").with("Sec-Fetch-Site", site);

    assertEquals(status, browser.send("/logout").status());
  }

  @Test
  void tokenSufficesWhereNothingIsSaid() {
    signedIn();

    assertEquals(303, browser.send("/logout").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/../logout",
        "/api/..;/logout",
        "/api;/../logout",
        "//logout",
        "/logout;a=/api/"
      })
  void noWayOfWritingAPathGetsAroundTheGuard(String path) {
    signedIn();

    browser.sendBare(path);

    assertTrue(browser.isSignedIn());
  }

  private void signedIn() {
    browser.signIn(Operator.account(), Operator.PASSWORD);
    browser.open("/");
  }
}
