package dev.toque.portal.recovery;

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
import dev.toque.portal.testing.Race;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.challenge.Transfer;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.enrolment.Platform;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recovery codes, from the first phone to the replacement of a lost one (product.md, 5). */
@QuarkusTest
@WithTestResource(Neighbours.class)
class RecoveryTest {

  private static final Pattern CODE = Pattern.compile("codes__code\">([0-9A-Z-]{19})<");

  private static final Pattern CODES_OF_RUNGS =
      Pattern.compile("field__error\" role=\"alert\" data-test=\"problem\" data-code=\"([a-z-]+)");

  private final TestPhone phone = TestPhone.create(Browser.ORIGIN);
  private Browser browser;
  private String userName;
  private UUID accountId;
  private FakeActivation activation;
  private FakePush push;

  @BeforeEach
  void startNeighbours() {
    browser = new Browser();
    userName = Operator.account();
    accountId = Database.accountId(userName);
    activation = FakeActivation.start();
    push = FakePush.start();
  }

  @Test
  void tenCodesAreOfferedRightAfterTheFirstPhoneAndShownUntilKept() {
    firstPhone();
    assertTrue(browser.open("/").hooks().contains("recovery-codes"));

    List<String> codes = makeCodes();

    assertEquals(10, codes.stream().distinct().count());
    assertEquals(codes, codesOn(browser.open("/recovery-codes")));
    assertEquals(String.join("\n", codes) + "\n", browser.open("/recovery-codes/file").html());
    browser.open("/recovery-codes");
    browser.send("/recovery-codes/kept");
    Page counted = browser.open("/recovery-codes");
    assertEquals(List.of(), codesOn(counted));
    assertTrue(counted.html().contains("10 of 10 left"));
    assertEquals("/recovery-codes", browser.open("/recovery-codes/file").leadsTo());
  }

  @Test
  void noCodeIsKeptInRedisOrPostgres() {
    firstPhone();
    String code = makeCodes().get(0);

    assertEquals(
        0,
        Database.query(
                "SELECT 1 FROM recovery_code WHERE account_id = ? AND code_hash::text LIKE ?",
                accountId,
                "%" + code.replace("-", "") + "%")
            .size());
  }

  @Test
  void newCodesNeedTheConfirmationOfAPhoneAndReplaceTheOldOnes() {
    firstPhone();
    String old = makeCodes().get(0);
    browser.send("/recovery-codes/kept");
    browser.open("/recovery-codes");

    assertEquals("/confirm", browser.send("/recovery-codes/make").leadsTo());
    assertEquals(Act.RECOVERY_CODES, push.last(accountId).asked().act());
    browser.open("/confirm");
    push.approve(push.last(accountId), phone);
    assertEquals("/recovery-codes", browser.send("/confirm/complete").leadsTo());

    assertFalse(codesOn(browser.open("/recovery-codes")).contains(old));
    signOutAndIn();
    assertEquals("unauthorized", refusal(browser.send("/login/recovery", "recovery", old)));
  }

  @Test
  void aRecoveryCodeOpensASessionThatCanEnrolAReplacement() {
    firstPhone();
    String code = makeCodes().get(3);
    signOutAndIn();

    assertEquals("/", browser.send("/login/recovery", "recovery", code.toLowerCase()).leadsTo());

    Page home = browser.open("/");
    assertTrue(
        home.hooks().containsAll(List.of("signed-in", "banner", "activation-code")), home::html);
    assertTrue(home.html().contains("<toque-live data-page=\"/\""), "followed where it is shown");
    assertEquals(ChallengeState.CANCELLED, push.last(accountId).state());
    TestPhone second = TestPhone.create(Browser.ORIGIN);
    activation.redeemed(home.textOf("activation-code"), second, "New", Platform.IOS);
    browser.open("/");
    browser.send("/banner/confirm", "number", FakeActivation.NUMBER);
    assertTrue(browser.open("/").hooks().contains("activated"));
    assertTrue(browser.open("/recovery-codes").html().contains("9 of 10 left"));
  }

  @Test
  void whoCameInByARecoveryCodeRemovesALostPhoneWithoutAskingOne() {
    firstPhone();
    String code = makeCodes().get(0);
    var lost =
        activation.enrolled(accountId, TestPhone.create(Browser.ORIGIN), "Lost").enrollmentId();
    signOutAndIn();
    browser.send("/login/recovery", "recovery", code);
    browser.open("/phones");

    assertEquals("/phones", browser.send("/phones/" + lost + "/remove").leadsTo());

    assertTrue(browser.open("/phones").html().contains("“Lost” was removed."));
  }

  @Test
  void whoForgotThePinRemovesTheOnlyPhoneAndAddsItAgain() {
    firstPhone();
    String code = makeCodes().get(0);
    var only = activation.phonesOf(accountId).get(0).enrollmentId();
    browser.open("/phones");
    assertEquals("/phones", browser.send("/phones/" + only + "/remove").leadsTo());
    assertTrue(browser.open("/phones").html().contains("Pixel 8"), "not without a code");
    signOutAndIn();
    browser.send("/login/recovery", "recovery", code);
    browser.open("/phones");

    browser.send("/phones/" + only + "/remove");

    assertTrue(browser.open("/phones").html().contains("“Pixel 8” was removed."));
    assertTrue(browser.open("/").hooks().contains("activation-code"));
  }

  @Test
  void aCodeWorksOnce() {
    firstPhone();
    String code = makeCodes().get(0);
    signOutAndIn();
    browser.send("/login/recovery", "recovery", code);
    browser.open("/");
    signOutAndIn();

    assertEquals("unauthorized", refusal(browser.send("/login/recovery", "recovery", code)));
    assertEquals("/login/confirm", browser.open("/").leadsTo());
  }

  @Test
  void ofManyBrowsersWithTheSameCodeOneIsLetIn() {
    firstPhone();
    String code = makeCodes().get(0);
    List<Browser> browsers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Browser one = new Browser();
      one.signIn(userName, Operator.PASSWORD);
      one.open("/login/confirm");
      browsers.add(one);
    }
    var waiting = new ConcurrentLinkedQueue<>(browsers);

    List<String> led =
        Race.of(
            browsers.size(),
            () -> waiting.remove().send("/login/recovery", "recovery", code).leadsTo());

    assertEquals(1, led.stream().filter("/"::equals).count(), led::toString);
  }

  @Test
  void whatHasNotTheFormOfACodeCostsNoTry() {
    firstPhone();
    String code = makeCodes().get(0);
    signOutAndIn();

    for (int i = 0; i < 12; i++) {
      assertEquals("malformed", refusal(browser.send("/login/recovery", "recovery", "K7QF")));
    }

    assertEquals("/", browser.send("/login/recovery", "recovery", code).leadsTo());
  }

  @Test
  void guessingIsStopped() {
    firstPhone();
    String code = makeCodes().get(0);
    signOutAndIn();
    for (int i = 0; i < 10; i++) {
      browser.send("/login/recovery", "recovery", "0000-0000-0000-000" + i);
    }

    assertEquals("too-many-requests", refusal(browser.send("/login/recovery", "recovery", code)));
  }

  @Test
  void recoveryForgetsKnownBrowsers() {
    firstPhone();
    String code = makeCodes().get(0);
    signOutAndIn();
    push.approve(push.last(accountId), phone);
    browser.send("/login/complete");
    browser.open("/");
    signOutAndIn();
    assertEquals(Transfer.TAP, push.last(accountId).asked().transfer());
    browser.send("/login/recovery", "recovery", code);
    browser.open("/");

    signOutAndIn();

    assertEquals(Transfer.NUMBER, push.last(accountId).asked().transfer());
  }

  @Test
  void aTemporaryCodeLetsInAsOftenAsNeededUntilAPhoneIsActive() {
    activation.enrolled(accountId, phone, "Pixel 8");
    String code = temporaryCode();

    for (int i = 0; i < 2; i++) {
      browser.signIn(userName, Operator.PASSWORD);
      browser.open("/login/confirm");
      assertEquals("/", browser.send("/login/temporary", "temporary", code).leadsTo());
      assertTrue(browser.open("/").hooks().contains("signed-in"));
      assertEquals(200, browser.open("/phones").status());
      browser.send("/logout");
    }
    activation.enrolled(accountId, TestPhone.create(Browser.ORIGIN), "New");
    activation.enrolledAt(accountId, TestPhone.create(Browser.ORIGIN), "Newer", Instant.now());
    browser.signIn(userName, Operator.PASSWORD);
    browser.open("/login/confirm");

    assertEquals("unauthorized", refusal(browser.send("/login/temporary", "temporary", code)));
  }

  @Test
  void noSecondTemporaryCodeIsGivenInARow() {
    activation.enrolled(accountId, phone, "Pixel 8");
    temporaryCode();

    assertEquals(403, Operator.post("/" + userName + "/temporary-code").statusCode());

    activation.enrolledAt(accountId, TestPhone.create(Browser.ORIGIN), "New", Instant.now());
    assertNotEquals("", temporaryCode());
  }

  @Test
  void aPhoneThatWasActivatedAndRemovedAgainHasEndedTheTemporaryCode() {
    activation.enrolled(accountId, phone, "Pixel 8");
    String code = temporaryCode();
    TestPhone brief = TestPhone.create(Browser.ORIGIN);
    activation.enrolledAt(accountId, brief, "Brief", Instant.now());
    activation.become(brief, EnrolmentState.REMOVED);
    browser.signIn(userName, Operator.PASSWORD);
    browser.open("/login/confirm");

    assertEquals("unauthorized", refusal(browser.send("/login/temporary", "temporary", code)));
    assertNotEquals(code, temporaryCode());
  }

  @Test
  void whoIsRecoveredUnlocksTheirPhone() {
    UUID id = activation.enrolled(accountId, phone, "Pixel 8").enrollmentId();
    String code = temporaryCode();
    activation.become(phone, EnrolmentState.LOCKED);
    browser.signIn(userName, Operator.PASSWORD);
    browser.open("/login/confirm");
    browser.send("/login/temporary", "temporary", code);
    browser.open("/phones");

    assertEquals("/phones", browser.send("/phones/" + id + "/unlock").leadsTo());

    assertTrue(browser.open("/phones").html().contains("“Pixel 8” is unlocked"));
    assertEquals(EnrolmentState.ACTIVE, activation.phonesOf(accountId).get(0).status());
  }

  @Test
  void whoNeverHadAPhoneGetsNoTemporaryCode() {
    assertEquals(403, Operator.post("/" + userName + "/temporary-code").statusCode());
  }

  @Test
  void anOldTemporaryCodeOnlyLetsAPhoneBeEnrolled() {
    activation.enrolled(accountId, phone, "Pixel 8");
    String code = temporaryCode();
    Database.update(
        "UPDATE temporary_code SET full_until = now() - interval '1 s' WHERE account_id = ?",
        accountId);
    browser.signIn(userName, Operator.PASSWORD);
    browser.open("/login/confirm");

    browser.send("/login/temporary", "temporary", code);

    Page home = browser.open("/");
    assertTrue(home.hooks().contains("activation-code"));
    assertFalse(home.hooks().contains("dismiss"));
    assertEquals("/", browser.open("/phones").leadsTo());
    assertEquals("/", browser.send("/phones/add").leadsTo());
    TestPhone second = TestPhone.create(Browser.ORIGIN);
    activation.redeemed(home.textOf("activation-code"), second, "New", Platform.IOS);
    browser.open("/");
    browser.send("/banner/confirm", "number", FakeActivation.NUMBER);
    assertEquals(200, browser.open("/phones").status());
  }

  @Test
  void aTemporaryCodeEndsInTheEnd() {
    activation.enrolled(accountId, phone, "Pixel 8");
    String code = temporaryCode();
    Database.update(
        "UPDATE temporary_code SET enrol_until = now() WHERE account_id = ?", accountId);
    browser.signIn(userName, Operator.PASSWORD);
    browser.open("/login/confirm");

    assertEquals("unauthorized", refusal(browser.send("/login/temporary", "temporary", code)));
  }

  @Test
  void withoutAPhoneLeftTheCodesAreStillAskedFor() {
    firstPhone();
    String code = makeCodes().get(0);
    activation.become(phone, EnrolmentState.REMOVED);
    signOutAndIn();

    Page page = browser.open("/login/confirm");
    assertEquals("not-enrolled", page.problem());
    assertTrue(page.hooks().containsAll(List.of("recovery", "temporary-code")));
    assertEquals("/", browser.send("/login/recovery", "recovery", code).leadsTo());
  }

  @Test
  void thePasswordIsNeededToo() {
    browser.open("/login");

    assertEquals(
        "/login", browser.send("/login/recovery", "recovery", "0000-0000-0000-0000").leadsTo());
    assertEquals("/login", browser.open("/recovery-codes").leadsTo());
  }

  private void firstPhone() {
    browser.signIn(userName, Operator.PASSWORD);
    String code = browser.open("/").textOf("activation-code");
    activation.redeemed(code, phone, "Pixel 8", Platform.ANDROID);
    browser.open("/");
    browser.send("/banner/confirm", "number", FakeActivation.NUMBER);
    browser.open("/");
  }

  private List<String> makeCodes() {
    browser.open("/recovery-codes");
    browser.send("/recovery-codes/make");
    return codesOn(browser.open("/recovery-codes"));
  }

  private void signOutAndIn() {
    browser.open("/");
    browser.send("/logout");
    browser.signIn(userName, Operator.PASSWORD);
    browser.open("/login/confirm");
  }

  private String temporaryCode() {
    return Operator.post("/" + userName + "/temporary-code")
        .then()
        .statusCode(201)
        .extract()
        .path("code");
  }

  private String refusal(Page redirected) {
    Page page = browser.open(redirected.leadsTo());
    return CODES_OF_RUNGS
        .matcher(page.html())
        .results()
        .map(match -> match.group(1))
        .findFirst()
        .orElse("none");
  }

  private static List<String> codesOn(Page page) {
    return CODE.matcher(page.html()).results().map(match -> match.group(1)).toList();
  }
}
