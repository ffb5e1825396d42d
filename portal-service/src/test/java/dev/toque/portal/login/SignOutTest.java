package dev.toque.portal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class SignOutTest {

  private final Browser browser = new Browser();

  @BeforeEach
  void signIn() {
    FakeActivation.start();
    FakePush.start();
    browser.signIn(Operator.account(), Operator.PASSWORD);
    browser.open("/");
  }

  @Test
  void signingOutEndsTheSessionAndItsCookie() {
    Browser copy = new Browser().cookie("toque", browser.cookie("toque"));

    Page answer = browser.send("/logout");

    assertEquals(303, answer.status());
    assertEquals("/login", answer.leadsTo());
    assertNull(browser.cookie("toque"));
    assertFalse(copy.isSignedIn());
  }

  @Test
  void signingOutTwiceLeadsToTheSignInPage() {
    browser.send("/logout");

    assertEquals("/login", browser.send("/logout").leadsTo());
  }

  @Test
  void signingOutEndsNoOtherBrowsersSession() {
    String userName = Operator.account();
    Browser other = new Browser();
    other.signIn(userName, Operator.PASSWORD);

    browser.send("/logout");

    assertTrue(other.isSignedIn());
  }
}
