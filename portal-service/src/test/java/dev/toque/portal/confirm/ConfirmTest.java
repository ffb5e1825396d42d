package dev.toque.portal.confirm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.FakePush.Made;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Page;
import dev.toque.portal.testing.Race;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.protocol.wire.push.Delivery;
import dev.toque.protocol.wire.push.Withheld;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in with a phone, from the browser's side (product.md, section 5). */
@QuarkusTest
@WithTestResource(Neighbours.class)
class ConfirmTest {

  private final Browser browser = new Browser();
  private final TestPhone phone = TestPhone.create(Browser.ORIGIN);
  private String userName;
  private UUID accountId;
  private FakeActivation activation;
  private FakePush push;

  @BeforeEach
  void startNeighbours() {
    userName = Operator.account();
    accountId = Database.accountId(userName);
    activation = FakeActivation.start();
    push = FakePush.start();
    activation.enrolled(accountId, phone, "Pixel 8");
  }

  @Test
  void theWaitingPageShowsTheNumberThatThePhoneMustBring() {
    Page page = signIn();

    assertTrue(page.hooks().containsAll(List.of("waiting", "number", "time-left")));
    assertEquals(
        push.last(accountId).asked().number().orElseThrow(),
        page.textOf("number").replace(" ", ""));
    assertTrue(page.html().contains("Pixel 8"));
    assertFalse(page.hooks().contains("signed-in"));
  }

  @Test
  void whileEveryProviderIsDownThePageSaysWhatToDoAndThePhoneStillApproves() {
    signIn();
    Made made = push.last(accountId);
    push.delivered(made, phone, Delivery.State.DELAYED);

    Page delayed = browser.open("/login/confirm");
    push.delivered(made, phone, Delivery.State.FAILED);
    Page failed = browser.open("/login/confirm");

    assertTrue(
        delayed.html().contains("to Pixel 8 is delayed: open the app there and press Check now"));
    assertTrue(
        failed
            .html()
            .contains("not be delivered to Pixel 8: open the app there and press Check now"));
    assertTrue(failed.hooks().containsAll(List.of("number", "resend", "scan-instead")));
    push.approve(made, phone);
    assertEquals("/", complete().leadsTo());
  }

  @Test
  void aReloadShowsTheSameNumberAndAsksNoPhoneAgain() {
    String number = signIn().textOf("number");
    Made made = push.last(accountId);

    assertEquals(number, browser.open("/login/confirm").textOf("number"));
    assertEquals(made.id(), push.last(accountId).id());
  }

  @Test
  void anApprovedRequestOpensAFullSessionUnderANewId() {
    signIn();
    String half = browser.cookie("toque");

    push.approve(push.last(accountId), phone);
    Page answer = complete();

    assertEquals("/", answer.leadsTo());
    assertNotEquals(half, browser.cookie("toque"));
    assertTrue(browser.open("/").hooks().contains("signed-in"));
    assertEquals(ChallengeState.CONSUMED, push.last(accountId).state());
  }

  @Test
  void completingWithoutApprovalOpensNothing() {
    signIn();

    Page answer = complete();

    assertEquals(409, answer.status());
    assertEquals("not-pending", answer.problem());
    assertEquals("/login/confirm", browser.open("/").leadsTo());
  }

  @RepeatedTest(5)
  void ofManyCompletionsAtOnceOneOpensASessionAndTheOthersAreLedAfterIt() {
    signIn();
    List<Browser> tabs = Stream.generate(this::anotherTab).limit(8).toList();
    push.approve(push.last(accountId), phone);

    Queue<Browser> waiting = new ConcurrentLinkedQueue<>(tabs);
    List<Page> answers = Race.of(8, () -> waiting.remove().send("/login/complete"));

    assertEquals(1, answers.stream().filter(ConfirmTest::handsASession).count());
    assertEquals(1, tabs.stream().filter(tab -> tab.open("/").status() == 200).count());
    List<String> ways = answers.stream().map(Page::leadsTo).toList();
    assertTrue(Set.of("/", "/login").containsAll(ways), ways::toString);
  }

  @Test
  void whoComesSecondIsLedHomeAndGetsNothing() {
    signIn();
    push.become(push.last(accountId), ChallengeState.CONSUMED);

    Page answer = complete();

    assertEquals("/", answer.leadsTo());
    assertFalse(handsASession(answer));
    assertEquals("/login/confirm", browser.open("/").leadsTo());
    assertEquals("consumed", browser.open("/login/confirm").problem());
  }

  @Test
  void aCompletionThatWasCutOffOnceTheApprovalWasUsedSucceedsWhenItIsRepeated() {
    Made made = cutOff();

    assertEquals("/", complete().leadsTo());

    assertTrue(browser.open("/").hooks().contains("signed-in"));
    assertEquals(ChallengeState.CONSUMED, made.state());
  }

  @Test
  void aUsedApprovalIsVerifiedAgainBeforeItOpensAnything() {
    cutOff();
    activation.become(phone, EnrolmentState.REMOVED);

    assertFalse(handsASession(complete()));

    assertEquals("/login/confirm", browser.open("/").leadsTo());
  }

  @Test
  void aUsedApprovalOpensNothingOnceItsRequestIsOver() {
    push.endAt(cutOff(), Instant.now());

    assertFalse(handsASession(complete()));

    assertEquals("/login/confirm", browser.open("/").leadsTo());
  }

  @Test
  void anApprovalOpensNothingInAnotherBrowser() {
    signIn();
    Browser thief = new Browser();
    thief.signIn(userName, Operator.PASSWORD);
    thief.open("/login/confirm");
    Made first =
        push.last(accountId); // the thief's; the owner's phone approves what the thief asked
    signIn();
    push.approve(push.last(accountId), phone);

    assertEquals(409, thief.send("/login/complete").status());
    assertEquals("/login/confirm", thief.open("/").leadsTo());
    assertEquals(ChallengeState.PENDING, first.state());
  }

  @ParameterizedTest
  @EnumSource(
      value = ChallengeState.class,
      names = {"DENIED", "REPORTED", "WRONG_NUMBER", "EXPIRED", "CANCELLED", "SUPERSEDED"})
  void aRequestThatEndedOtherwiseSaysHowAndOpensNothing(ChallengeState state) {
    signIn();
    push.become(push.last(accountId), state);

    Page page = browser.open("/login/confirm");

    assertEquals(state.wire(), page.problem());
    assertTrue(page.hooks().contains("start-again"));
    assertEquals(409, complete().status());
    assertEquals("/login/confirm", browser.open("/").leadsTo());
  }

  @Test
  void startingAgainAsksWithAnotherNumber() {
    signIn();
    Made first = push.last(accountId);
    push.become(first, ChallengeState.EXPIRED);

    browser.send("/login/confirm/again");

    assertNotEquals(first.id(), push.last(accountId).id());
    assertTrue(browser.open("/login/confirm").hooks().contains("waiting"));
  }

  @Test
  void aRemovedOrLockedPhoneOpensNothing() {
    for (EnrolmentState status : List.of(EnrolmentState.REMOVED, EnrolmentState.LOCKED)) {
      activation.become(phone, EnrolmentState.ACTIVE);
      signIn();
      push.approve(push.last(accountId), phone);
      activation.become(phone, status);

      Page answer = complete();

      assertEquals("proof-invalid", answer.problem(), status.name());
      assertEquals("/login/confirm", browser.open("/").leadsTo());
    }
  }

  @Test
  void anAccountWhosePhonesAreGoneAsksForHelpInsteadOfOpening() {
    activation.become(phone, EnrolmentState.REMOVED);

    Page page = signIn();

    assertEquals("not-enrolled", page.problem());
    assertEquals("/login/confirm", browser.open("/").leadsTo());
  }

  @Test
  void anAccountWhosePhoneIsLockedIsToldSo() {
    activation.become(phone, EnrolmentState.LOCKED);

    assertEquals("locked", signIn().problem());
  }

  @Test
  void aWithheldNotificationIsAdmitted() {
    push.withhold(Optional.of(Withheld.BUDGET));

    assertTrue(signIn().html().contains("Check now"));
  }

  @Test
  void theQrCodeIsShownInsteadOfTheNumberWhenAskedFor() {
    signIn();

    Page page = browser.open("/login/confirm?show=qr");

    assertTrue(page.html().contains("<svg"));
    assertTrue(page.hooks().contains("waiting"));
  }

  @Test
  void cancellingEndsRequestAndSession() {
    signIn();

    assertEquals("/login", browser.send("/login/cancel").leadsTo());

    assertEquals(ChallengeState.CANCELLED, push.last(accountId).state());
    assertEquals("/login", browser.open("/login/confirm").leadsTo());
  }

  @Test
  void anApprovalOfAnotherActOpensNoSession() {
    signIn();
    push.approve(push.last(accountId), phone);
    complete();
    browser.open("/phones");
    browser.send("/phones/add");
    assertEquals(Act.ADD_PHONE, push.last(accountId).asked().act());
    push.approve(push.last(accountId), phone);

    assertEquals("not-pending", complete().problem());
  }

  @Test
  void withoutActivationServiceNothingOpens() {
    activation.away(true);

    assertEquals(503, browser.signIn(userName, Operator.PASSWORD).status());

    activation.away(false);
    assertEquals("/login", browser.open("/").leadsTo());
  }

  @Test
  void withoutPushServiceNothingOpensAndRepeatingIsSafe() {
    signIn();
    push.approve(push.last(accountId), phone);
    push.away(true);

    assertEquals(503, complete().status());

    push.away(false);
    assertEquals("/", complete().leadsTo());
  }

  private Page signIn() {
    assertEquals("/login/confirm", browser.signIn(userName, Operator.PASSWORD).leadsTo());
    return browser.open("/login/confirm");
  }

  /** A crash between the use of an approval and the session that it opens. */
  private Made cutOff() {
    signIn();
    Made made = push.last(accountId);
    push.approve(made, phone);
    push.become(made, ChallengeState.CONSUMED);
    return made;
  }

  /** One that shows the waiting page of this browser's session. */
  private Browser anotherTab() {
    Browser tab = new Browser().cookie("toque", browser.cookie("toque"));
    tab.open("/login/confirm");
    return tab;
  }

  private static boolean handsASession(Page answer) {
    return answer.response().cookie("toque") != null;
  }

  private Page complete() {
    return browser.send("/login/complete");
  }
}
