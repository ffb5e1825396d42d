package dev.toque.system.history.check;

import static dev.toque.system.history.check.Told.answer;
import static dev.toque.system.history.check.Told.at;
import static dev.toque.system.history.check.Told.challenge;
import static dev.toque.system.history.check.Told.enrolledAndSignedIn;
import static dev.toque.system.history.check.Told.enrolment;
import static dev.toque.system.history.check.Told.given;
import static dev.toque.system.history.check.Told.phone;
import static dev.toque.system.history.check.Told.signedIn;
import static dev.toque.system.history.check.Told.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.toque.system.history.record.Deed;
import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each rule sees what breaks it, and lets pass what only looks like it. */
class CheckerTest {

  private static final Duration LATE = Duration.ofSeconds(10);

  @Test
  void whatIsRightPasses() {
    Told right = enrolledAndSignedIn().notified(20, "ch").ok(60, Deed.RECOVER, Map.of(), Map.of());

    for (Rule rule : Checker.with(LATE).rules()) {
      holds(right, rule);
    }
  }

  @Test
  void oneCodeThatEnrolledTwoPhonesIsSeen() {
    Map<Fact, String> other = phone(Map.of(Fact.CODE, "code", Fact.PHONE, "other"));
    Told told = enrolledAndSignedIn();

    holds(told.failed(11, Deed.ENROL, other, Map.of()), new OneEnrolmentPerCode());
    breaks(told.ok(11, Deed.ENROL, other, Map.of(Fact.ENROLMENT, "e2")), new OneEnrolmentPerCode());
  }

  @Test
  void aRepeatThatIsToldOfAnotherEnrolmentIsSeen() {
    Map<Fact, String> again = phone(Map.of(Fact.CODE, "code"));

    holds(
        enrolledAndSignedIn().ok(11, Deed.ENROL, again, Map.of(Fact.ENROLMENT, "e1")),
        new OneEnrolmentPerCode());
    breaks(
        enrolledAndSignedIn().ok(11, Deed.ENROL, again, Map.of(Fact.ENROLMENT, "e2")),
        new OneEnrolmentPerCode());
  }

  @Test
  void twoFirstPhonesOfAnAccountAreSeen() {
    breaks(enrolledAndSignedIn().enrolment(enrolment("e2", "other")), new OneEnrolmentPerCode());
  }

  @Test
  void whatIsLostIsSeen() {
    assertEquals(4, enrolledAndSignedIn().forgetRows().by(new EveryOkIsStored()).size());
  }

  @Test
  void anApprovalThatBecameADenialIsSeen() {
    breaks(
        enrolledAndSignedIn().challenge(challenge("ch", "DENIED", "DENY")), new EveryOkIsStored());
  }

  @Test
  void anUnknownAnswerMayBeLost() {
    holds(
        enrolledAndSignedIn()
            .operation(30, Deed.ANSWER, answer("none", "approve", "1"), Outcome.UNKNOWN, Map.of()),
        new EveryOkIsStored());
  }

  @Test
  void anEnrolmentThatNobodyAskedForInTimeIsSeen() {
    Told late =
        new Told()
            .ok(31, Deed.ENROL, phone(Map.of(Fact.CODE, "code")), Map.of(Fact.ENROLMENT, "e1"))
            .enrolment(enrolment("e1", Told.PHONE));

    breaks(late, new NothingAfterItsEnd(LATE));
  }

  @Test
  void aClaimInTimeMayBeFinishedALittleLater() {
    Map<Fact, String> asked = phone(Map.of(Fact.CODE, "code"));
    Told told = new Told().operation(29, Deed.ENROL, asked, Outcome.UNKNOWN, Map.of());

    holds(told.enrolment(redeemed(at(39))), new NothingAfterItsEnd(LATE));
    breaks(told.enrolment(redeemed(at(41))), new NothingAfterItsEnd(LATE));
  }

  @Test
  void aNumberTypedTooLateIsSeen() {
    Truth.Enrolment row = enrolment("e1", Told.PHONE);
    breaks(
        enrolledAndSignedIn()
            .enrolment(
                new Truth.Enrolment(
                    row.id(),
                    row.account(),
                    row.phone(),
                    row.state(),
                    row.redeemedAt(),
                    row.codeExpiresAt(),
                    Optional.of(at(46)),
                    row.confirmUntil(),
                    true)),
        new NothingAfterItsEnd(LATE));
  }

  @Test
  void anAnswerAfterTheChallengesEndIsSeen() {
    breaks(
        enrolledAndSignedIn()
            .ok(41, Deed.ANSWER, answer("late", "approve", "123456"), Map.of())
            .challenge(challenge("late", "APPROVED", "APPROVE")),
        new NothingAfterItsEnd(LATE));
  }

  @Test
  void anApprovalPickedUpTooLateIsSeen() {
    breaks(
        enrolledAndSignedIn().event(51, "challenge-consumed", "ch"), new NothingAfterItsEnd(LATE));
  }

  @Test
  void anAnswerThatOpensASecondBrowserIsSeen() {
    breaks(
        enrolledAndSignedIn()
            .ok(20, Deed.PASSWORD, given("thief"), Map.of(Fact.CHALLENGE, "ch"))
            .ok(26, Deed.LOOK, given("thief", "ch"), signedIn("c3")),
        new OneAnswerPerSession());
  }

  @Test
  void anAnswerThatOpensASecondSessionIsSeen() {
    breaks(
        enrolledAndSignedIn()
            .ok(26, Deed.COMPLETE, given("b", "ch"), signedIn("another"))
            .ok(28, Deed.LOOK, given("b", "ch"), signedIn("another"))
            .ok(29, Deed.LOOK, given("b", "ch"), signedIn("c2")),
        new OneAnswerPerSession());
  }

  @Test
  void aSessionInPlaceOfOneThatRedisHasLostIsNoSecondOne() {
    holds(
        enrolledAndSignedIn()
            .ok(26, Deed.COMPLETE, given("b", "ch"), signedIn("another"))
            .ok(28, Deed.LOOK, given("b", "ch"), signedIn("another")),
        new OneAnswerPerSession());
  }

  @Test
  void anAnswerWithAnotherBrowsersNumberIsSeen() {
    breaks(
        new Told()
            .ok(20, Deed.PASSWORD, given("b"), Map.of(Fact.CHALLENGE, "ch", Fact.NUMBER, "999999"))
            .ok(24, Deed.COMPLETE, given("b", "ch"), signedIn("c2"))
            .challenge(challenge("ch", "CONSUMED", "APPROVE")),
        new OneAnswerPerSession());
  }

  @Test
  void anApprovalThatIsUsedTwiceIsSeen() {
    breaks(enrolledAndSignedIn().event(25, "challenge-consumed", "ch"), new OneAnswerPerSession());
  }

  @Test
  void aCancelledChallengeThatIsUsedIsSeen() {
    for (String ending :
        List.of("denied", "reported", "cancelled", "expired", "superseded", "wrong-number")) {
      breaks(enrolledAndSignedIn().event(23, "challenge-" + ending, "ch"), new EndedIsNeverUsed());
    }
  }

  @Test
  void aDenialThatWasToldAndDidNotCountIsSeen() {
    breaks(
        enrolledAndSignedIn().ok(21, Deed.ANSWER, answer("ch", "deny", ""), Map.of()),
        new EndedIsNeverUsed());
  }

  @Test
  void aBrowserThatLeftAndIsInIsSeen() {
    breaks(
        enrolledAndSignedIn()
            .ok(30, Deed.CANCEL, given("b", "ch"), Map.of())
            .ok(32, Deed.LOOK, given("b", "ch"), signedIn("c2")),
        new EndedIsNeverUsed());
  }

  @Test
  void aSixthWrongPinInARowIsSeen() {
    Told told = enrolledAndSignedIn();
    for (int i = 0; i < 5; i++) {
      guess(told, 30 + i);
    }
    holds(told, new GateTriesWithinBounds());
    guess(told, 36);

    breaks(told, new GateTriesWithinBounds());
  }

  @Test
  void aRightPinBetweenEndsTheRunAndTheTwentyFirstIsSeen() {
    Told told = enrolledAndSignedIn();
    for (int i = 0; i < 20; i++) {
      guess(told, 30 + 2 * i);
      told.ok(31 + 2 * i, Deed.ANSWER, answer("x" + i, "approve", "1"), Map.of());
    }
    holds(told, new GateTriesWithinBounds());
    guess(told, 90);

    breaks(told, new GateTriesWithinBounds());
  }

  @Test
  void aWrongPinThatWasNotCountedIsSeen() {
    breaks(
        enrolledAndSignedIn()
            .failed(30, Deed.ANSWER, wrongPin(), Map.of(Fact.PROBLEM, "gate-failed")),
        new GateTriesWithinBounds());
  }

  @Test
  void aWrongPinThatApprovesIsSeen() {
    breaks(
        enrolledAndSignedIn().ok(30, Deed.ANSWER, wrongPin(), Map.of()),
        new GateTriesWithinBounds());
  }

  @Test
  void aFourthNotificationWithoutAnAnswerIsSeen() {
    Told told = enrolledAndSignedIn();
    for (int i = 0; i < 3; i++) {
      told.challenge(challenge("n" + i, "DENIED", "DENY")).notified(30 + i, "n" + i);
    }
    told.challenge(challenge("last", "CONSUMED", "APPROVE"));

    holds(told.notified(20, "last"), new NotificationsWithinBudget());
    breaks(told.notified(33, "last"), new NotificationsWithinBudget());
  }

  @Test
  void approvalsGiveTheBudgetBack() {
    Told told = enrolledAndSignedIn();
    for (int i = 0; i < 9; i++) {
      told.challenge(challenge("n" + i, "CONSUMED", "APPROVE")).notified(30 + i, "n" + i);
    }

    holds(told, new NotificationsWithinBudget());
  }

  @Test
  void aNotificationAfterAReportIsSeen() {
    breaks(
        enrolledAndSignedIn()
            .challenge(challenge("r", "REPORTED", "REPORT"))
            .notified(23, "another"),
        new NotificationsWithinBudget());
  }

  @Test
  void whoIsInWithoutApprovalIsSeen() {
    for (Truth.Challenge row :
        List.of(
            challenge("ch", "PENDING", null),
            challenge("ch", "APPROVED", "APPROVE"),
            challenge("ch", "DENIED", "DENY"))) {
      breaks(enrolledAndSignedIn().challenge(row), new NobodyWithoutTheChain());
    }
  }

  @Test
  void whoIsInByAStrangersPhoneIsSeen() {
    breaks(
        enrolledAndSignedIn().enrolment(enrolment("e1", "stranger")), new NobodyWithoutTheChain());
  }

  @Test
  void whoIsInWithoutAPasswordIsSeen() {
    breaks(
        enrolledAndSignedIn().ok(3, Deed.LOOK, given("x"), signedIn("c9")),
        new NobodyWithoutTheChain());
  }

  @Test
  void whoStaysInByThePasswordAloneIsSeen() {
    Told told = enrolledAndSignedIn().ok(6, Deed.PASSWORD, given("other"), signedIn("c5"));

    holds(told.ok(11, Deed.LOOK, given("other"), signedIn("c5")), new NobodyWithoutTheChain());
    holds(
        told.ok(14, Deed.LOOK, given("other"), Map.of(Fact.SIGNED_IN, "no")),
        new NobodyWithoutTheChain());
    breaks(told.ok(15, Deed.LOOK, given("other"), signedIn("c5")), new NobodyWithoutTheChain());
  }

  @Test
  void aFaultThatIsToldAsOneIsSeen() {
    Told told = enrolledAndSignedIn();

    holds(
        told.operation(30, Deed.LOOK, given("b"), Outcome.UNKNOWN, Map.of(Fact.STATUS, "503")),
        new UnavailableIsSaidSo());
    breaks(
        told.operation(31, Deed.LOOK, given("b"), Outcome.UNKNOWN, Map.of(Fact.STATUS, "500")),
        new UnavailableIsSaidSo());
  }

  @Test
  void aServiceThatDoesNotReturnIsSeen() {
    breaks(enrolledAndSignedIn(), new ServiceReturns());
    breaks(
        enrolledAndSignedIn().failed(30, Deed.RECOVER, Map.of(), Map.of()), new ServiceReturns());
  }

  private static Truth.Enrolment redeemed(Instant at) {
    Truth.Enrolment row = enrolment("e1", Told.PHONE);
    return new Truth.Enrolment(
        row.id(),
        row.account(),
        row.phone(),
        row.state(),
        at,
        row.codeExpiresAt(),
        row.activatedAt(),
        row.confirmUntil(),
        true);
  }

  private static Map<Fact, String> wrongPin() {
    return with(answer("ch", "approve", "123456"), Fact.PIN, "wrong");
  }

  private static void guess(Told told, int second) {
    told.failed(second, Deed.ANSWER, wrongPin(), Map.of(Fact.PROBLEM, "gate-failed"))
        .event(second, "gate-failed", "e1");
  }

  private static void holds(Told told, Rule rule) {
    assertEquals(List.of(), told.by(rule));
  }

  private static void breaks(Told told, Rule rule) {
    assertFalse(told.by(rule).isEmpty(), rule + " saw nothing");
  }
}
