package dev.toque.portal.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Moment;
import dev.toque.portal.profile.ProfileView.State;
import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.DeclaredStates;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Page;
import dev.toque.portal.testing.RenderedPage;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** My account, and another password confirmed by a phone (product.md, section 5). */
@QuarkusTest
@WithTestResource(Neighbours.class)
class ProfileTest {

  private static final String NEW = "another horse 8";

  private final Browser browser = new Browser();
  private final Browser other = new Browser();
  private final TestPhone phone = TestPhone.create(Browser.ORIGIN);
  private String userName;
  private UUID accountId;
  private FakeActivation activation;
  private FakePush push;

  @BeforeEach
  void makeAccount() {
    activation = FakeActivation.start();
    push = FakePush.start();
    userName = Operator.account();
    accountId = Database.accountId(userName);
  }

  @Test
  void withoutAPhoneTheCurrentPasswordIsEnough() {
    browser.signIn(userName, Operator.PASSWORD);
    other.signIn(userName, Operator.PASSWORD);

    assertEquals("/account", change(Operator.PASSWORD, NEW, NEW).leadsTo());

    assertTrue(browser.open("/account").html().contains("Your password is changed"));
    assertFalse(browser.open("/account").html().contains("Your password is changed"));
    assertTrue(browser.isSignedIn());
    assertFalse(other.isSignedIn());
    assertEquals(401, other.signIn(userName, Operator.PASSWORD).status());
    assertEquals("/", other.signIn(userName, NEW).leadsTo());
  }

  @Test
  void withAPhoneNothingChangesBeforeItApproves() {
    enrol();

    assertEquals("/confirm", change(Operator.PASSWORD, NEW, NEW).leadsTo());

    assertEquals(Act.CHANGE_PASSWORD, push.last(accountId).asked().act());
    assertTrue(other.isSignedIn());
    assertEquals(401, new Browser().signIn(userName, NEW).status());
    browser.open("/confirm");
    push.approve(push.last(accountId), phone);
    assertEquals("/account", browser.send("/confirm/complete").leadsTo());

    assertTrue(browser.isSignedIn());
    assertFalse(other.isSignedIn());
    assertEquals("/login/confirm", other.signIn(userName, NEW).leadsTo());
    assertEquals(401, new Browser().signIn(userName, Operator.PASSWORD).status());
    assertEquals(
        1,
        Database.query(
                "SELECT 1 FROM audit_event WHERE account_id = ? AND event = 'password-changed'",
                accountId)
            .size());
  }

  @Test
  void aChangeEndsCodesRequestsLinksAndKnownBrowsers() {
    enrol();
    Database.update(
        "INSERT INTO password_link VALUES (?, 'FORGOTTEN', sha256('x'), now() + interval '1 h')",
        accountId);

    change(Operator.PASSWORD, NEW, NEW);
    browser.open("/confirm");
    push.approve(push.last(accountId), phone);
    browser.send("/confirm/complete");

    assertTrue(
        activation.requests().contains("POST /internal/v1/accounts/" + accountId + "/codes/end"));
    assertTrue(
        push.requests().contains("POST /internal/v1/accounts/" + accountId + "/challenges/cancel"));
    for (String table : new String[] {"password_link", "known_browser"}) {
      assertEquals(
          0,
          Database.query("SELECT 1 FROM " + table + " WHERE account_id = ?", accountId).size(),
          table);
    }
  }

  @Test
  void whatThePhoneDeclinesChangesNothing() {
    enrol();
    change(Operator.PASSWORD, NEW, NEW);
    browser.open("/confirm");
    push.become(push.last(accountId), ChallengeState.DENIED);

    assertEquals(409, browser.send("/confirm/complete").status());

    assertEquals("/login/confirm", new Browser().signIn(userName, Operator.PASSWORD).leadsTo());
  }

  @Test
  void theCurrentPasswordMustBeRightAndIsCounted() {
    browser.signIn(userName, Operator.PASSWORD);

    assertEquals("unauthorized", change("wrong password", NEW, NEW).problem());
    for (int i = 0; i < 3; i++) {
      change("wrong password", NEW, NEW);
    }

    assertEquals("too-many-requests", change("wrong password", NEW, NEW).problem());
    assertEquals("/", new Browser().signIn(userName, Operator.PASSWORD).leadsTo());
  }

  @Test
  void aBadChoiceIsToldBeforeAnythingIsCounted() {
    browser.signIn(userName, Operator.PASSWORD);

    assertEquals("malformed", change("wrong", "short", "short").problem());
    assertEquals("malformed", change("wrong", userName, userName).problem());
    assertTrue(change("wrong", NEW, NEW + "x").html().contains("The two passwords differ"));
  }

  @Test
  void whenNoPhoneCanConfirmNothingChanges() {
    enrol();
    activation.become(phone, EnrolmentState.LOCKED);

    assertEquals("not-enrolled", change(Operator.PASSWORD, NEW, NEW).problem());

    assertEquals(401, new Browser().signIn(userName, NEW).status());
  }

  @Test
  void everyStateIsDeclaredAndShownInEveryLanguage() {
    Set<String> shown = new TreeSet<>();
    for (State state : State.values()) {
      for (Locale locale : RenderedPage.LOCALES) {
        Frame frame = RenderedPage.signedIn(state.declared(), locale, "/account");
        RenderedPage.of(frame, ProfilePage.of(frame, view(state)));
      }
      shown.add(state.declared());
    }

    assertEquals(DeclaredStates.startingWith("account-"), shown);
  }

  private static ProfileView view(State state) {
    Optional<Moment> retryAt =
        Optional.of(new Moment(Instant.EPOCH)).filter(moment -> state == State.TOO_MANY);
    return new ProfileView(
        state,
        "ana",
        "Ana",
        Optional.of("ana@toque.example"),
        state == State.FRESH,
        state != State.FRESH,
        retryAt);
  }

  /** Signs both browsers in with the phone. */
  private void enrol() {
    activation.enrolled(accountId, phone, "Pixel 8");
    for (Browser one : new Browser[] {other, browser}) {
      one.signIn(userName, Operator.PASSWORD);
      one.open("/login/confirm");
      push.approve(push.last(accountId), phone);
      one.send("/login/complete");
    }
  }

  private Page change(String current, String password, String again) {
    browser.open("/account");
    return browser.send(
        "/account/password", "current", current, "password", password, "again", again);
  }
}
