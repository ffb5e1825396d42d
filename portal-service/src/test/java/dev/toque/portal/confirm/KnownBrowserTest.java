package dev.toque.portal.confirm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Page;
import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.challenge.Transfer;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a tap is enough (protocol.md, section 5.4). */
@QuarkusTest
@WithTestResource(Neighbours.class)
class KnownBrowserTest {

  private final Browser browser = new Browser();
  private final TestPhone phone = TestPhone.create(Browser.ORIGIN);
  private String userName;
  private UUID accountId;
  private FakePush push;

  @BeforeEach
  void approveWithNumberInThisBrowser() {
    userName = Operator.account();
    accountId = Database.accountId(userName);
    FakeActivation.start().enrolled(accountId, phone, "Pixel 8");
    push = FakePush.start();
    signIn();
    push.approve(push.last(accountId), phone);
    browser.send("/login/complete");
    browser.open("/");
    browser.send("/logout");
  }

  @Test
  void afterAnApprovalWithNumberATapIsEnoughInThisBrowser() {
    Page page = signIn();

    assertEquals(Transfer.TAP, push.last(accountId).asked().transfer());
    assertFalse(page.hooks().contains("number"));
  }

  @Test
  void anotherBrowserIsAskedForTheNumber() {
    new Browser().signIn(userName, Operator.PASSWORD);

    assertEquals(Transfer.NUMBER, push.last(accountId).asked().transfer());
  }

  @Test
  void whoSaysItWasNotMeIsAskedForTheNumberAgain() {
    signIn();
    push.become(push.last(accountId), ChallengeState.REPORTED);
    browser.open("/login/confirm");

    signIn();

    assertEquals(Transfer.NUMBER, push.last(accountId).asked().transfer());
  }

  @Test
  void aReportThatNoPageHasNoticedCountsToo() {
    new Browser().signIn(userName, Operator.PASSWORD);
    push.become(push.last(accountId), ChallengeState.REPORTED);

    signIn();

    assertEquals(Transfer.NUMBER, push.last(accountId).asked().transfer());
  }

  private Page signIn() {
    assertEquals("/login/confirm", browser.signIn(userName, Operator.PASSWORD).leadsTo());
    return browser.open("/login/confirm");
  }
}
