package dev.toque.portal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.kit.testing.Stores;
import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class SessionCookieTest {

  private static final String NAME = "toque";

  private final Browser browser = new Browser();

  @BeforeEach
  void startNeighbours() {
    FakeActivation.start();
    FakePush.start();
  }

  @Test
  void cookieHas256BitsAndIsForUsAlone() {
    Cookie cookie =
        browser.signIn(Operator.account(), Operator.PASSWORD).response().getDetailedCookie(NAME);

    assertEquals(43, cookie.getValue().length());
    assertTrue(cookie.isHttpOnly());
    assertEquals("Lax", cookie.getSameSite());
    assertEquals("/", cookie.getPath());
    assertNull(cookie.getDomain());
    assertEquals(-1, cookie.getMaxAge());
  }

  @Test
  void signInPageMakesNoSession() {
    long before = keys();

    browser.open("/login");
    browser.signIn("nobody", "wrong horse 8");

    assertNull(browser.cookie(NAME));
    assertEquals(before, keys());
  }

  @Test
  void anIdFromBeforeTheSignInIsNeverTakenOver() {
    String planted = SessionSecret.random().cookieValue();
    browser.cookie(NAME, planted);

    browser.signIn(Operator.account(), Operator.PASSWORD);

    assertNotEquals(planted, browser.cookie(NAME));
    assertFalse(new Browser().cookie(NAME, planted).isSignedIn());
  }

  @Test
  void everySignInMakesAnIdOfItsOwn() {
    String userName = Operator.account();
    browser.signIn(userName, Operator.PASSWORD);
    Browser other = new Browser();
    other.signIn(userName, Operator.PASSWORD);

    assertNotEquals(browser.cookie(NAME), other.cookie(NAME));
  }

  @Test
  void whatIsNoIdOfOursIsNoSession() {
    for (String value : new String[] {"", "x", "*", "A".repeat(43), "A".repeat(4000)}) {
      assertEquals(200, new Browser().cookie(NAME, value).open("/login").status());
    }
  }

  @Test
  void redisHoldsNothingThatOpensASession() {
    browser.signIn(Operator.account(), Operator.PASSWORD);

    assertEquals("*0", Stores.redis("KEYS *" + browser.cookie(NAME) + "*"));
    assertEquals(":1", Stores.redis("EXISTS " + RedisSession.key(browser)));
  }

  private static long keys() {
    return Long.parseLong(Stores.redis("KEYS portal:session:*").substring(1));
  }
}
