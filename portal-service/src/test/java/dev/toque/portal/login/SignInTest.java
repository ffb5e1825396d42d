package dev.toque.portal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class SignInTest {

  private final Browser browser = new Browser();
  private FakeActivation activation;

  @BeforeEach
  void startNeighbours() {
    activation = FakeActivation.start();
    FakePush.start();
  }

  @Test
  void rightPasswordOfAnAccountWithoutPhoneLeadsHome() {
    Page answer = browser.signIn(Operator.account(), Operator.PASSWORD);

    assertEquals(303, answer.status());
    assertEquals("/", answer.leadsTo());
    assertTrue(browser.isSignedIn());
  }

  @Test
  void userNameIsReadHoweverItIsTyped() {
    String userName = Operator.account();

    assertEquals(
        303, browser.signIn(" " + userName.toUpperCase() + " ", Operator.PASSWORD).status());
  }

  @Test
  void wrongPasswordIsToldOnThePageWithTheNameKept() {
    String userName = Operator.account();

    Page answer = browser.signIn(userName, "wrong horse 8");

    assertEquals(401, answer.status());
    assertEquals("unauthorized", answer.problem());
    assertTrue(answer.html().contains("value=\"" + userName + "\""));
    assertNull(browser.cookie("toque"));
  }

  @Test
  void unknownUserWrongPasswordAndDisabledAccountGetTheSameAnswer() {
    String known = Operator.account();
    String disabled = Operator.account();
    Operator.put(disabled, "{\"displayName\":\"Ana\",\"enabled\":false}").then().statusCode(200);
    String unknown = "u-" + UUID.randomUUID().toString().substring(0, 13);

    Page wrong = browser.signIn(known, "wrong horse 8");
    Page nobody = browser.signIn(unknown, "wrong horse 8");
    Page closed = browser.signIn(disabled, Operator.PASSWORD);

    assertEquals(401, nobody.status());
    assertEquals(401, closed.status());
    assertEquals(withoutItsOwn(wrong, known), withoutItsOwn(nobody, unknown));
    assertEquals(withoutItsOwn(wrong, known), withoutItsOwn(closed, disabled));
    assertEquals(headers(wrong), headers(nobody));
    assertEquals(headers(wrong), headers(closed));
  }

  @Test
  void unknownUserAndWrongPasswordAreToldAfterTheSameTime() {
    for (String userName : List.of(Operator.account(), "u-" + UUID.randomUUID())) {
      long millis = browser.signIn(userName, "wrong horse 8").response().time();

      assertTrue(millis >= 250, userName + " is told after ms " + millis);
    }
  }

  @Test
  void accountWithoutPasswordOpensToNoPassword() {
    String userName = "u-" + UUID.randomUUID().toString().substring(0, 13);
    Operator.put(userName, "{\"displayName\":\"Ana\"}").then().statusCode(201);

    assertEquals(401, browser.signIn(userName, "").status());
    assertEquals(401, browser.signIn(userName, "null").status());
  }

  @Test
  void missingFieldsAreAWrongPassword() {
    browser.open("/login");

    assertEquals(401, browser.send("/login").status());
    assertEquals(401, browser.send("/login", "username", "x".repeat(4000)).status());
    assertEquals(401, browser.send("/login", "username", "\u0000", "password", "\u0000").status());
  }

  @Test
  void whoIsSignedInIsLedHomeFromTheSignInPage() {
    browser.signIn(Operator.account(), Operator.PASSWORD);

    assertEquals("/", browser.open("/login").leadsTo());
  }

  @Test
  void signingInAgainEndsTheSessionBefore() {
    String userName = Operator.account();
    browser.signIn(userName, Operator.PASSWORD);
    Browser stale = new Browser().cookie("toque", browser.cookie("toque"));

    browser.send("/login", "username", userName, "password", Operator.PASSWORD);

    assertNotEquals(stale.cookie("toque"), browser.cookie("toque"));
    assertTrue(browser.isSignedIn());
    assertFalse(stale.isSignedIn());
  }

  @Test
  void activationServiceAwayOpensNothing() {
    String userName = Operator.account();
    activation.away(true);

    Page answer = browser.signIn(userName, Operator.PASSWORD);

    assertEquals(503, answer.status());
    assertEquals("unavailable", answer.problem());
    assertEquals("2", answer.header("Retry-After"));
    assertNull(browser.cookie("toque"));
  }

  @Test
  void pageHasNoPersonAndEachHookOnce() {
    Page page = browser.open("/login");

    assertEquals(200, page.status());
    assertFalse(page.hooks().contains("signed-in"));
    for (String hook : new String[] {"username", "password", "sign-in", "language"}) {
      assertEquals(1, page.hooks().stream().filter(hook::equals).count(), hook);
    }
  }

  private static List<String> headers(Page page) {
    return page.response().getHeaders().asList().stream()
        .filter(header -> !header.getName().equalsIgnoreCase("content-length"))
        .map(Object::toString)
        .sorted()
        .toList();
  }

  private static String withoutItsOwn(Page page, String userName) {
    return page.html().replace(userName, "x").replace(page.reference().orElseThrow(), "x");
  }
}
