package dev.toque.portal.phones;

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
import dev.toque.portal.testing.Page;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.enrolment.Platform;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.protocol.wire.activation.DeviceView;
import dev.toque.protocol.wire.push.TestSent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Adding and removing phones, each confirmed by one (protocol.md, section 4.6). */
@QuarkusTest
@WithTestResource(Neighbours.class)
class PhonesTest {

  private final Browser browser = new Browser();
  private final TestPhone old = TestPhone.create(Browser.ORIGIN);
  private final TestPhone young = TestPhone.create(Browser.ORIGIN);
  private String userName;
  private UUID accountId;
  private FakeActivation activation;
  private FakePush push;
  private DeviceView youngView;

  @BeforeEach
  void signInWithTwoPhones() {
    userName = Operator.account();
    accountId = Database.accountId(userName);
    activation = FakeActivation.start();
    push = FakePush.start();
    activation.enrolled(accountId, old, "Pixel 8");
    youngView =
        activation.enrolledAt(accountId, young, "Tablet", Instant.now().minus(Duration.ofHours(1)));
    browser.signIn(userName, Operator.PASSWORD);
    browser.open("/login/confirm");
    push.approve(push.last(accountId), old);
    browser.send("/login/complete");
    browser.open("/phones");
  }

  @Test
  void aFurtherPhoneGetsACodeOnlyAfterAPhoneConfirmed() {
    assertEquals("/confirm", browser.send("/phones/add").leadsTo());
    assertEquals(Act.ADD_PHONE, push.last(accountId).asked().act());
    assertFalse(browser.open("/phones").hooks().contains("activation-code"));
    browser.open("/confirm");
    push.approve(push.last(accountId), old);

    assertEquals("/phones", browser.send("/confirm/complete").leadsTo());

    String code = browser.open("/phones").textOf("activation-code");
    assertEquals(Optional.of(5), activation.mostPhones(code));
  }

  @Test
  void theFurtherPhoneIsAddedByItsNumberOnThisPage() {
    confirmed("/phones/add");
    String code = browser.open("/phones").textOf("activation-code");
    activation.redeemed(code, TestPhone.create(Browser.ORIGIN), "iPhone", Platform.IOS);
    browser.open("/phones");
    String cookie = browser.cookie("toque");

    assertEquals(
        "/phones", browser.send("/banner/confirm", "number", FakeActivation.NUMBER).leadsTo());

    assertTrue(browser.open("/phones").hooks().contains("activated"));
    assertEquals(cookie, browser.cookie("toque"));
    browser.send("/banner/dismiss");
    assertFalse(browser.open("/phones").hooks().contains("banner"));
  }

  @Test
  void anotherCodeIsHadWithoutAskingAgainForAWhile() {
    confirmed("/phones/add");
    String code = browser.open("/phones").textOf("activation-code");
    activation.expire(code, "time");
    browser.open("/phones");

    browser.send("/banner/new-code");

    assertNotEquals(code, browser.open("/phones").textOf("activation-code"));
  }

  @Test
  void oneApprovalOpensOneAct() {
    confirmed("/phones/add");

    assertEquals("/", browser.send("/confirm/complete").leadsTo());
    assertEquals(ChallengeState.CONSUMED, push.last(accountId).state());
  }

  @Test
  void aTabThatComesSecondIsLedAfterTheFirstAndDoesNothing() {
    browser.send("/phones/add");
    browser.open("/confirm");
    push.become(push.last(accountId), ChallengeState.CONSUMED);

    assertEquals("/phones", browser.send("/confirm/complete").leadsTo());

    assertFalse(browser.open("/phones").hooks().contains("activation-code"));
  }

  @Test
  void aPhoneIsRemovedOnlyAfterAPhoneConfirmed() {
    browser.send("/phones/" + youngView.enrollmentId() + "/remove");
    assertEquals(Act.REMOVE_PHONE, push.last(accountId).asked().act());
    assertTrue(browser.open("/phones").html().contains("Tablet"));
    browser.open("/confirm");
    push.approve(push.last(accountId), old);

    browser.send("/confirm/complete");

    Page told = browser.open("/phones");
    assertTrue(told.html().contains("“Tablet” was removed."));
    assertFalse(browser.open("/phones").html().contains("Tablet"));
    assertEquals(
        1,
        Database.query(
                "SELECT 1 FROM audit_event WHERE account_id = ? AND event = 'phone-removed'",
                accountId)
            .size());
  }

  @Test
  void aYoungPhoneDecidesNothingWhileAnOlderOneExists() {
    browser.send("/phones/add");
    browser.open("/confirm");
    push.approve(push.last(accountId), young);

    Page answer = browser.send("/confirm/complete");

    assertEquals(403, answer.status());
    assertEquals("forbidden", answer.problem());
    assertFalse(browser.open("/phones").hooks().contains("activation-code"));
  }

  @Test
  void theLastPhoneCannotBeRemoved() {
    confirmed("/phones/" + youngView.enrollmentId() + "/remove");
    browser.open("/phones");
    UUID last =
        activation
            .enrolled(Database.accountId(Operator.account()), TestPhone.create(Browser.ORIGIN), "x")
            .enrollmentId();

    assertEquals("/phones", browser.send("/phones/" + last + "/remove").leadsTo());
  }

  @Test
  void aPhoneOfSomebodyElseCannotBeRemoved() {
    DeviceView foreign =
        activation.enrolled(
            Database.accountId(Operator.account()), TestPhone.create(Browser.ORIGIN), "Foreign");

    String path = "/phones/" + foreign.enrollmentId() + "/remove";

    assertEquals("/phones", browser.send(path).leadsTo());
  }

  @Test
  void cancellingLeadsBackAndChangesNothing() {
    browser.send("/phones/add");
    browser.open("/confirm");

    assertEquals("/phones", browser.send("/confirm/cancel").leadsTo());

    assertEquals(ChallengeState.CANCELLED, push.last(accountId).state());
    assertEquals("/", browser.open("/confirm").leadsTo());
  }

  @Test
  void anApprovedSignInOpensNoActOnPhones() {
    Browser other = new Browser();
    other.signIn(userName, Operator.PASSWORD);
    other.open("/login/confirm");
    push.approve(push.last(accountId), old);

    assertEquals("/login/confirm", other.send("/confirm/complete").leadsTo());
    assertEquals(ChallengeState.APPROVED, push.last(accountId).state());
  }

  @Test
  void aPhoneGetsAnotherName() {
    browser.send(phone(youngView) + "/rename", "name", "  Kitchen tablet ");

    assertTrue(browser.open("/phones").html().contains("now called “Kitchen tablet”"));
    assertTrue(browser.open("/phones").html().contains("Kitchen tablet"));
  }

  @Test
  void whatCannotBeANameIsToldAndChangesNothing() {
    for (String name : new String[] {"", " ", "x".repeat(61), "Pix\u202Eel"}) {
      browser.send(phone(youngView) + "/rename", "name", name);

      assertEquals("malformed", browser.open("/phones").problem());
    }
    assertTrue(browser.open("/phones").html().contains("Tablet"));
  }

  @Test
  void nobodyRenamesTestsOrMovesAForeignPhone() {
    DeviceView foreign =
        activation.enrolled(
            Database.accountId(Operator.account()), TestPhone.create(Browser.ORIGIN), "Foreign");

    browser.send(phone(foreign) + "/rename", "name", "Mine");
    browser.send(phone(foreign) + "/test");
    assertEquals("/phones", browser.send(phone(foreign) + "/move").leadsTo());

    assertEquals("Foreign", activation.phonesOf(foreign.accountId()).get(0).name());
    assertTrue(push.requests().stream().noneMatch(request -> request.contains("test-not")));
  }

  @Test
  void aTestGoesToThatPhoneAlone() {
    browser.send(phone(youngView) + "/test");

    assertTrue(browser.open("/phones").html().contains("on its way to “Tablet”"));
    assertTrue(
        push.requests()
            .contains("POST /internal/v1/devices/" + young.deviceId() + "/test-notification"));
  }

  @Test
  void aTestTellsWhatBecomesOfIt() {
    push.test(new TestSent(Optional.empty()));
    browser.send(phone(youngView) + "/test");
    assertTrue(browser.open("/phones").html().contains("has not allowed notifications"));

    push.refuseTests(ProblemException.of(ProblemCode.TOO_MANY_REQUESTS));
    browser.send(phone(youngView) + "/test");
    assertTrue(browser.open("/phones").html().contains("Wait ten seconds"));
  }

  @Test
  void theOldPhoneOfAMoveMayGoOnceTheNewOneIsActive() {
    DeviceView oldView = activation.phonesOf(accountId).get(0);
    confirmed(phone(oldView) + "/move");
    assertFalse(browser.open("/phones").html().contains("Your new phone works"));
    String code = browser.open("/phones").textOf("activation-code");
    activation.redeemed(code, TestPhone.create(Browser.ORIGIN), "iPhone", Platform.IOS);
    browser.open("/phones");
    browser.send("/banner/confirm", "number", FakeActivation.NUMBER);

    assertTrue(browser.open("/phones").html().contains("Your new phone works"));
    assertEquals(3, activation.phonesOf(accountId).size());

    confirmed(phone(oldView) + "/remove");
    browser.open("/phones");
    assertFalse(browser.open("/phones").html().contains("Your new phone works"));
    assertFalse(browser.open("/phones").html().contains("Pixel 8"));
  }

  @Test
  void whoKeepsBothIsNotAskedAgain() {
    DeviceView oldView = activation.phonesOf(accountId).get(0);
    confirmed(phone(oldView) + "/move");
    activation.enrolledAt(
        accountId, TestPhone.create(Browser.ORIGIN), "New", Instant.now().plusSeconds(1));
    assertTrue(browser.open("/phones").html().contains("Your new phone works"));

    browser.send(phone(oldView) + "/keep");

    assertFalse(browser.open("/phones").html().contains("Your new phone works"));
    assertTrue(browser.open("/phones").html().contains("Pixel 8"));
  }

  @Test
  void aLockedPhoneIsUnlockedByNobodyWhoIsNotRecovered() {
    activation.become(young, EnrolmentState.LOCKED);

    browser.send(phone(youngView) + "/unlock");

    assertTrue(activation.requests().stream().noneMatch(request -> request.endsWith("/unlock")));
  }

  private static String phone(DeviceView phone) {
    return "/phones/" + phone.enrollmentId();
  }

  private void confirmed(String act) {
    browser.send(act);
    browser.open("/confirm");
    push.approve(push.last(accountId), old);
    browser.send("/confirm/complete");
  }
}
