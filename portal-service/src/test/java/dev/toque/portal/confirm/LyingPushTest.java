package dev.toque.portal.confirm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.FakePush.Made;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Page;
import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.challenge.Decision;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A push-service that lies gets nobody signed in (protocol.md, section 5.7). */
@QuarkusTest
@WithTestResource(Neighbours.class)
class LyingPushTest {

  private final Browser browser = new Browser();
  private final TestPhone phone = TestPhone.create(Browser.ORIGIN);
  private String userName;
  private UUID accountId;
  private FakeActivation activation;
  private FakePush push;
  private Made made;

  @BeforeEach
  void waitForThePhone() {
    userName = Operator.account();
    accountId = Database.accountId(userName);
    activation = FakeActivation.start();
    push = FakePush.start();
    activation.enrolled(accountId, phone, "Pixel 8");
    browser.signIn(userName, Operator.PASSWORD);
    browser.open("/login/confirm");
    made = push.last(accountId);
  }

  @AfterEach
  void theSessionIsStillHalf() {
    assertEquals("/login/confirm", browser.open("/").leadsTo());
  }

  @Test
  void approvedWithoutAnyAnswer() {
    push.become(made, ChallengeState.APPROVED);

    assertRefused();
  }

  @Test
  void usedByNobody() {
    String cookie = browser.cookie("toque");
    push.become(made, ChallengeState.CONSUMED);

    assertEquals("/", browser.send("/login/complete").leadsTo());

    assertEquals(cookie, browser.cookie("toque"));
  }

  @Test
  void anotherNumberThanTheBrowserShows() {
    String other = made.asked().number().orElseThrow().equals("111111") ? "222222" : "111111";
    push.store(made, phone, phone.answerBody(made.phoneView(), "approve", other), Decision.APPROVE);

    assertRefused();
  }

  @Test
  void noNumberAtAll() {
    push.store(made, phone, phone.answerBody(made.phoneView(), "approve", null), Decision.APPROVE);

    assertRefused();
  }

  @Test
  void anotherNonce() {
    assertRefused(made.phoneView().replace(made.asked().nonce(), "A".repeat(22)));
  }

  @Test
  void anotherDisplay() {
    assertRefused(made.phoneView().replace("sign-in", "verify-caller"));
  }

  @Test
  void anotherChallenge() {
    assertRefused(made.phoneView().replace(made.id().toString(), UUID.randomUUID().toString()));
  }

  @Test
  void aDenialCalledAnApproval() {
    push.store(made, phone, phone.answerBody(made.phoneView(), "deny", null), Decision.APPROVE);

    assertRefused();
  }

  @Test
  void aPhoneOfAnotherAccount() {
    TestPhone stranger = TestPhone.create(Browser.ORIGIN);
    activation.enrolled(Database.accountId(Operator.account()), stranger, "Pixel 9");

    push.approve(made, stranger);

    assertRefused();
  }

  @Test
  void aPhoneThatWasNeverEnrolled() {
    push.approve(made, TestPhone.create(Browser.ORIGIN));

    assertRefused();
  }

  @Test
  void anAnswerToAnEarlierRequestOfThisBrowser() {
    String earlier =
        phone.answerBody(made.phoneView(), "approve", made.asked().number().orElseThrow());
    browser.send("/login/confirm/again");
    browser.open("/login/confirm");
    made = push.last(accountId);

    push.store(made, phone, earlier, Decision.APPROVE);

    assertRefused();
  }

  private void assertRefused(String alteredView) {
    String number = made.asked().number().orElseThrow();
    push.store(made, phone, phone.answerBody(alteredView, "approve", number), Decision.APPROVE);
    assertRefused();
  }

  private void assertRefused() {
    Page answer = browser.send("/login/complete");
    assertEquals(409, answer.status());
    assertEquals("proof-invalid", answer.problem());
  }
}
