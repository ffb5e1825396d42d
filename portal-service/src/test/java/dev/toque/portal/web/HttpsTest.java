package dev.toque.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Page;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = Neighbours.class,
    initArgs = {@ResourceArg(name = "toque.public-url", value = "https://portal.example")})
class HttpsTest {

  private final Browser browser = new Browser();

  @BeforeEach
  void startNeighbours() {
    FakeActivation.start();
    FakePush.start();
  }

  @Test
  void everyCookieIsSecureAndOfThisHostAlone() {
    Page page = browser.open("/login");
    Page answer =
        browser.send("/login", "username", Operator.account(), "password", Operator.PASSWORD);

    List<Cookie> cookies =
        List.of(
            page.response().getDetailedCookie("__Host-toque-visitor"),
            answer.response().getDetailedCookie("__Host-toque"));
    for (Cookie cookie : cookies) {
      assertTrue(cookie.isSecured());
      assertTrue(cookie.isHttpOnly());
      assertEquals("/", cookie.getPath());
      assertEquals("Lax", cookie.getSameSite());
      assertNull(cookie.getDomain());
    }
  }

  @Test
  void cookieWithoutThePrefixIsNoSession() {
    browser.signIn(Operator.account(), Operator.PASSWORD);
    Browser planted = new Browser().cookie("toque", browser.cookie("__Host-toque"));

    assertTrue(browser.isSignedIn());
    assertEquals(200, planted.open("/login").status());
  }

  @Test
  void browsersAreToldToStayWithHttps() {
    assertEquals(
        "max-age=31536000; includeSubDomains",
        browser.open("/login").header("Strict-Transport-Security"));
  }

  @Test
  void onlyTheHttpsOriginIsOurs() {
    browser.open("/login");

    browser.with("Origin", "http://portal.example");
    assertEquals(403, browser.send("/login").status());

    browser.with("Origin", "https://portal.example");
    assertEquals(401, browser.send("/login").status());
  }
}
