package dev.toque.portal.login;

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
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limits over HTTP; {@link FailureStoreTest} goes through them one by one. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class LimitsTest {

  private static final String WRONG = "wrong horse 8";

  private final Browser browser = new Browser();
  private String userName;

  @BeforeEach
  void startNeighbours() {
    FakeActivation.start();
    FakePush.start();
    userName = Operator.account();
  }

  @Test
  void fromTheFourthFailureOnATryHasToWait() {
    List<Integer> answers =
        IntStream.range(0, 5).mapToObj(i -> browser.signIn(userName, WRONG).status()).toList();

    assertEquals(List.of(401, 401, 401, 401, 429), answers);
  }

  @Test
  void whoHasToWaitIsToldUntilWhen() {
    IntStream.range(0, 4).forEach(i -> browser.signIn(userName, WRONG));

    Page answer = browser.signIn(userName, Operator.PASSWORD);

    assertEquals("too-many-requests", answer.problem());
    assertEquals("1", answer.header("Retry-After"));
    assertTrue(answer.html().contains("<time datetime="));
    assertTrue(answer.html().contains("value=\"" + userName + "\""));
  }

  @Test
  void anUnknownNameIsLimitedLikeAKnownOne() {
    String unknown = "u-" + UUID.randomUUID().toString().substring(0, 13);

    IntStream.range(0, 4).forEach(i -> browser.signIn(unknown, WRONG));

    assertEquals(429, browser.signIn(unknown, WRONG).status());
  }

  @Test
  void anotherAddressIsNotLimited() {
    IntStream.range(0, 5).forEach(i -> browser.signIn(userName, WRONG));

    assertEquals(303, new Browser().signIn(userName, Operator.PASSWORD).status());
  }

  @Test
  void aRightPasswordForgetsTheFailures() {
    IntStream.range(0, 3).forEach(i -> browser.signIn(userName, WRONG));
    browser.signIn(userName, Operator.PASSWORD);

    assertEquals(401, browser.signIn(userName, WRONG).status());
    assertEquals(303, browser.signIn(userName, Operator.PASSWORD).status());
  }
}
