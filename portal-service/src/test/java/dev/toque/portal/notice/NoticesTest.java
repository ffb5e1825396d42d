package dev.toque.portal.notice;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Mailbox;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.protocol.wire.activation.DeviceView;
import dev.toque.protocol.wire.activation.PhoneEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told about their account, in the portal and by mail. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class NoticesTest {

  private final Browser browser = new Browser();
  private final TestPhone phone = TestPhone.create(Browser.ORIGIN);
  private final TestPhone added = TestPhone.create(Browser.ORIGIN);
  private FakeActivation activation;
  private FakePush push;
  private String userName;
  private UUID accountId;
  private Mailbox mailbox;
  private DeviceView addedView;

  @BeforeEach
  void makeAccountWithTwoPhones() {
    activation = FakeActivation.start();
    push = FakePush.start();
    userName = Operator.account();
    accountId = Database.accountId(userName);
    mailbox = new Mailbox(userName + "@toque.example");
    Operator.put(
        userName, "{\"displayName\":\"Ana\",\"email\":\"%s\"}".formatted(mailbox.address()));
    activation.enrolled(accountId, phone, "Pixel 8");
    addedView = activation.enrolled(accountId, added, "Tablet");
  }

  @Test
  void anAddedPhoneIsToldInThePortalUntilItWasSeenAndByMailOnceWithAVeto() {
    activation.happened(PhoneEvent.Kind.ACTIVE, addedView, false);
    awaitNotices(1);
    signIn(browser, phone);

    String home = browser.open("/").html();

    assertTrue(home.contains("The phone “Tablet” was added"), home);
    assertTrue(home.contains("href=\"/a/#v." + addedView.enrollmentId() + "\""), home);
    browser.send("/notices/seen", "up-to", newest());
    assertFalse(browser.open("/").html().contains("was added"));
    String letter = mailbox.await(1);
    assertTrue(letter.contains("#v." + addedView.enrollmentId()), letter);
    await().until(() -> dueLetters() == 0);
    assertEquals(1, mailbox.letters().size());
  }

  @Test
  void theFirstPhoneIsToldByMailAlone() {
    activation.happened(PhoneEvent.Kind.ACTIVE, addedView, true);

    assertTrue(mailbox.await(1).contains("Your first phone, “Tablet”"));

    signIn(browser, phone);
    assertFalse(browser.open("/").html().contains("What happened to your account"));
  }

  @Test
  void aVetoEndsTheSessionsThatThePhoneHasConfirmedAndNoOther() {
    Browser thief = new Browser();
    signIn(thief, added);
    signIn(browser, phone);

    activation.happened(PhoneEvent.Kind.VETOED, addedView, false);
    awaitNotices(1);

    assertFalse(thief.isSignedIn());
    assertTrue(browser.isSignedIn());
    assertEquals(
        List.of(), Database.query("SELECT 1 FROM known_browser WHERE account_id = ?", accountId));
  }

  @Test
  void aReportWarnsAtTheNextSignInAndByMailThoughNobodyLooksAtTheWaitingPage() {
    signIn(browser, phone);
    browser.send("/logout");
    new Browser().signIn(userName, Operator.PASSWORD);

    push.become(push.last(accountId), ChallengeState.REPORTED);
    awaitNotices(1);

    assertTrue(mailbox.await(1).contains("that it was not you"));
    assertEquals(
        List.of(), Database.query("SELECT 1 FROM known_browser WHERE account_id = ?", accountId));
    signIn(browser, phone);
    assertTrue(browser.open("/").html().contains("it was not you. Whoever tried it knows"));
  }

  @Test
  void everythingIsToldInWordsOfItsOwn() {
    activation.happened(PhoneEvent.Kind.REMOVED, addedView, false);
    activation.happened(PhoneEvent.Kind.LOCKED, addedView, false);
    activation.happened(PhoneEvent.Kind.UNLOCKED, addedView, false);
    awaitNotices(3);
    signIn(browser, phone);

    String home = browser.open("/").html();

    assertTrue(home.contains("“Tablet” was removed"));
    assertTrue(home.contains("“Tablet” is locked"));
    assertTrue(home.contains("“Tablet” was unlocked"));
    mailbox.await(3);
  }

  @Test
  void whatCameAfterThePageIsNotTakenForSeen() {
    activation.happened(PhoneEvent.Kind.LOCKED, addedView, false);
    awaitNotices(1);
    String seen = newest();
    activation.happened(PhoneEvent.Kind.UNLOCKED, addedView, false);
    awaitNotices(2);
    signIn(browser, phone);
    browser.open("/");

    browser.send("/notices/seen", "up-to", seen);

    String home = browser.open("/").html();
    assertFalse(home.contains("is locked"));
    assertTrue(home.contains("was unlocked"));
  }

  @Test
  void nobodySeesOrClearsWhatIsToldToOthers() {
    activation.happened(PhoneEvent.Kind.LOCKED, addedView, false);
    awaitNotices(1);
    Browser other = new Browser();
    other.signIn(Operator.account(), Operator.PASSWORD);

    assertFalse(other.open("/").html().contains("is locked"));
    other.send("/notices/seen", "up-to", newest());

    assertEquals(1, unseen());
  }

  private void signIn(Browser in, TestPhone with) {
    in.signIn(userName, Operator.PASSWORD);
    in.open("/login/confirm");
    push.approve(push.last(accountId), with);
    in.send("/login/complete");
    in.open("/");
  }

  private void awaitNotices(int howMany) {
    await().until(() -> unseen() == howMany);
  }

  private int unseen() {
    return Database.query(
            "SELECT 1 FROM notice WHERE account_id = ? AND seen_at IS NULL", accountId)
        .size();
  }

  private int dueLetters() {
    return Database.query(
            "SELECT 1 FROM notice WHERE account_id = ? AND mail_at IS NOT NULL", accountId)
        .size();
  }

  private String newest() {
    return Database.query("SELECT max(id) FROM notice WHERE account_id = ?", accountId).get(0);
  }
}
