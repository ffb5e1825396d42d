package dev.toque.portal.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Race;
import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in while the phone has no network (protocol.md, section 6). */
@QuarkusTest
@WithTestResource(Neighbours.class)
class OfflineTest {

  private Browser browser;
  private String userName;
  private UUID accountId;
  private FakeActivation activation;
  private FakePush push;

  @BeforeEach
  void waitForThePhone() {
    browser = new Browser();
    userName = Operator.account();
    accountId = Database.accountId(userName);
    activation = FakeActivation.start();
    push = FakePush.start();
    activation.enrolled(accountId, TestPhone.create(Browser.ORIGIN), "Pixel 8");
    browser.signIn(userName, Operator.PASSWORD);
  }

  @Test
  void theRightResponseOpensASessionAndEndsTheRequest() {
    String half = browser.cookie("toque");

    assertEquals("/", answer(FakeActivation.responseTo(question())));

    assertNotEquals(half, browser.cookie("toque"));
    assertTrue(browser.open("/").hooks().contains("signed-in"));
    assertEquals(ChallengeState.CANCELLED, push.last(accountId).state());
  }

  @Test
  void aReloadKeepsTheQuestion() {
    assertEquals(question(), question());
  }

  @Test
  void aWrongResponseOpensNothingAndGetsAnotherQuestion() {
    String question = question();

    String page = answer("00000000");

    assertTrue(browser.open(page).html().contains("data-code=\"unauthorized\""));
    assertNotEquals(question, question());
    assertEquals("/login/confirm", browser.open("/").leadsTo());
  }

  @Test
  void aResponseToAnEarlierQuestionOpensNothing() {
    String earlier = question();
    answer("00000000");

    assertNotEquals("/", answer(FakeActivation.responseTo(earlier)));
  }

  @Test
  void whatIsNoResponseCostsNoTryAndKeepsTheQuestion() {
    String question = question();

    for (String nonsense : List.of("", "1234", "123456789", "abcdefgh", "１２３４５６７８")) {
      assertTrue(browser.open(answer(nonsense)).html().contains("data-code=\"malformed\""));
    }

    assertEquals(question, question());
    assertFalse(activation.requests().stream().anyMatch(one -> one.contains("offline")));
  }

  @Test
  void aClosedWaySaysSo() {
    question();
    activation.closeOffline();

    assertTrue(browser.open(answer("00000000")).html().contains("data-code=\"locked\""));
  }

  @Test
  void ofManyResponsesAtOnceOneOpensOneSession() {
    String response = FakeActivation.responseTo(question());

    List<Integer> statuses =
        Race.of(
            8,
            () -> {
              var page = browser.send("/login/offline", "response", response);
              return page.status() == 303 && page.leadsTo().equals("/") ? 1 : 0;
            });

    assertTrue(statuses.stream().mapToInt(Integer::intValue).sum() >= 1);
    assertEquals(
        1,
        Database.query(
                "SELECT 1 FROM audit_event WHERE account_id = ? AND event = 'offline-right'",
                accountId)
            .size());
  }

  @Test
  void withoutActivationServiceNothingIsDecided() {
    String question = question();
    activation.away(true);

    assertEquals(503, browser.send("/login/offline", "response", "00000000").status());

    activation.away(false);
    assertEquals(question, question());
  }

  @Test
  void whoHasNoHalfSessionAnswersNothing() {
    Browser stranger = new Browser();
    stranger.open("/login");

    assertEquals("/login", stranger.send("/login/offline", "response", "12345678").leadsTo());
  }

  private String question() {
    return browser.open("/login/confirm").textOf("offline-question").replace(" ", "");
  }

  private String answer(String response) {
    return browser.send("/login/offline", "response", response).leadsTo();
  }
}
