package dev.toque.portal.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Race;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change of an account ends: sessions, codes, challenges (protocol.md, section 1.4). */
@QuarkusTest
@WithTestResource(Neighbours.class)
class EndingsTest {

  private final Browser browser = new Browser();
  private final Browser other = new Browser();
  private FakeActivation activation;
  private FakePush push;
  private String userName;

  @BeforeEach
  void signInTwice() {
    activation = FakeActivation.start();
    push = FakePush.start();
    userName = Operator.account();
    browser.signIn(userName, Operator.PASSWORD);
    other.signIn(userName, Operator.PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"displayName\":\"Ana\",\"password\":\"another horse 8\"}",
        "{\"displayName\":\"Ana\",\"enabled\":false}"
      })
  void newPasswordAndDisablingEndEverythingOpen(String body) {
    Operator.put(userName, body).then().statusCode(200);

    assertFalse(browser.isSignedIn());
    assertFalse(other.isSignedIn());
    assertTrue(asked(activation.requests(), "POST /internal/v1/accounts/[^/]+/codes/end"));
    assertTrue(asked(push.requests(), "POST /internal/v1/accounts/[^/]+/challenges/cancel"));
  }

  @Test
  void anotherChangeEndsNothing() {
    Operator.put(userName, "{\"displayName\":\"Ana María\",\"enabled\":true}");

    assertTrue(browser.isSignedIn());
    assertTrue(other.isSignedIn());
  }

  @Test
  void deletingEndsEverythingAndForgetsTheEnrolments() {
    Operator.delete("/" + userName).then().statusCode(204);

    assertFalse(browser.isSignedIn());
    assertTrue(asked(activation.requests(), "DELETE /internal/v1/accounts/[^/]+"));
  }

  @Test
  void sessionsCanBeEndedAlone() {
    Operator.delete("/" + userName + "/sessions").then().statusCode(204);

    assertFalse(browser.isSignedIn());
    assertEquals(303, browser.signIn(userName, Operator.PASSWORD).status());
  }

  @Test
  void repeatFinishesWhatANeighbourAwayLeftOpen() {
    String body = "{\"displayName\":\"Ana\",\"password\":\"another horse 8\"}";
    activation.away(true);
    Operator.put(userName, body).then().statusCode(503);
    activation.away(false);

    Operator.put(userName, body).then().statusCode(200);

    assertTrue(asked(push.requests(), "POST /internal/v1/accounts/[^/]+/challenges/cancel"));
    assertEquals(303, browser.signIn(userName, "another horse 8").status());
  }

  @RepeatedTest(15)
  void noSignInOutrunsTheDisablingOfItsAccount() {
    Browser late = new Browser();
    late.open("/login");

    Race.between(
        () -> late.send("/login", "username", userName, "password", Operator.PASSWORD),
        () -> Operator.put(userName, "{\"displayName\":\"Ana\",\"enabled\":false}"));

    assertFalse(late.isSignedIn());
  }

  private static boolean asked(List<String> requests, String pattern) {
    return requests.stream().anyMatch(request -> request.matches(pattern));
  }
}
