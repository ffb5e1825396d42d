package dev.toque.portal.helpdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Page;
import dev.toque.portal.testing.SignedIn;
import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.challenge.Decision;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.protocol.wire.activation.DeviceView;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent finds a person and helps. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class HelpDeskTest {

  private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");

  private FakeActivation activation;
  private FakePush push;
  private SignedIn agent;
  private String userName;
  private UUID accountId;
  private TestPhone phone;
  private DeviceView device;

  @BeforeEach
  void makeAgentAndPerson() {
    activation = FakeActivation.start();
    push = FakePush.start();
    agent = SignedIn.agent(activation, push, "helpdesk");
    userName = Operator.account();
    accountId = Database.accountId(userName);
    phone = TestPhone.create(Neighbours.PUBLIC_URL);
    device = activation.enrolled(accountId, phone, "Nokia 9");
  }

  @Test
  void personIsFoundByTheBeginningOfANameAndShownWithPhonesSessionsAndEvents() {
    push.audited(accountId, "challenge-denied", "phone", Instant.now(), Optional.empty());

    Page found = agent.browser().open("/helpdesk?query=" + userName.substring(0, 12));
    Page person = person();

    assertEquals("helpdesk-found", found.state());
    assertTrue(found.html().contains("/helpdesk/people/" + accountId));
    assertEquals("person", person.state());
    assertTrue(person.html().contains("Nokia 9"));
    assertTrue(person.html().contains("Account made"));
    assertTrue(person.html().contains("Denied on the phone"));
    assertTrue(
        person.html().indexOf("Denied on the phone") < person.html().indexOf("Account made"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"K7QF9M2D", "k7qf-9m2d", "K7QF 9M2D"})
  void personIsFoundByTheReferenceOfAProblem(String typed) {
    activation.audited(accountId, "gate-failed", "phone", Instant.now(), Optional.of("K7QF9M2D"));

    Page found = agent.browser().open("/helpdesk?query=" + typed);

    assertEquals("helpdesk-reference", found.state());
    assertTrue(found.html().contains("/helpdesk/people/" + accountId));
    assertTrue(found.html().contains("Wrong PIN on the phone"));
  }

  @Test
  void referenceOfSomebodyWithARoleTellsTheNameAlone() {
    SignedIn admin = SignedIn.agent(activation, push, "admin");
    activation.audited(
        admin.accountId(), "gate-failed", "phone", Instant.now(), Optional.of("K7QF9M2D"));

    Page found = agent.browser().open("/helpdesk?query=K7QF9M2D");

    assertTrue(found.html().contains("/helpdesk/people/" + admin.accountId()));
    assertFalse(found.html().contains("Wrong PIN on the phone"));
  }

  @Test
  void whoIsNotThereIsNotFound() {
    assertEquals("helpdesk", agent.browser().open("/helpdesk").state());
    assertEquals("helpdesk-none", agent.browser().open("/helpdesk?query=zzz-nobody").state());
    assertEquals("helpdesk-none", agent.browser().open("/helpdesk?query=Z7Z79M2D").state());
    assertEquals(404, agent.browser().open("/helpdesk/people/" + UUID.randomUUID()).status());
    assertEquals(404, agent.browser().open("/helpdesk/people/nonsense").status());
    assertEquals(404, agent.browser().open(path("/make-coffee")).status());
  }

  @Test
  void timelineGoesOnWithOlderEvents() {
    for (int i = 0; i < 40; i++) {
      push.audited(
          accountId, "challenge-made", "portal", Instant.now().plusSeconds(i), Optional.empty());
    }

    String older = person().html().replaceAll("(?s).*href=\"([^\"]*before=[^\"]*)\".*", "$1");
    Page rest = agent.browser().open(older);

    assertEquals("person-older", rest.state());
    assertTrue(rest.html().contains("Account made"));
    assertFalse(rest.html().contains("data-test=\"older\""));
    assertEquals(400, agent.browser().open(path("?before=x")).status());
  }

  @Test
  void everyActAsksForAReasonAndWithoutOneDoesNothing() {
    for (DeskAct act : DeskAct.values()) {
      String phoneId = act == DeskAct.REMOVE_PHONE ? "?phone=" + device.enrollmentId() : "";
      Page asked = agent.browser().open(path("/" + act.word() + phoneId));
      Page refused = agent.browser().send(path("/" + act.word() + phoneId), "reason", " ");

      assertEquals("desk-" + act.word(), asked.state());
      assertEquals("desk-refused-reason", refused.state());
      assertEquals(400, refused.status());
    }
    Page tooLong = agent.browser().send(path("/unlock"), "reason", "x".repeat(201));

    assertEquals("desk-refused-reason", tooLong.state());
    assertEquals(List.of("account-made"), events());
    assertEquals(1, activation.phonesOf(accountId).size());
  }

  @Test
  void unlockingIsDoneWrittenDownAndTold() {
    activation.become(phone, EnrolmentState.LOCKED);

    Page done = act("unlock", "Called from work");

    assertEquals("person-unlock", done.state());
    assertEquals(EnrolmentState.ACTIVE, activation.phonesOf(accountId).get(0).status());
    assertEquals(List.of("account-made", "unlocked"), events());
    assertEquals(List.of("agent:" + agent.userName()), last("actor"));
    assertEquals(List.of("Called from work"), last("detail"));
    assertEquals(List.of("UNLOCKED"), notices());
  }

  @Test
  void endingSessionsIsDoneWrittenDownAndTold() {
    SignedIn person = SignedIn.person(activation, push);
    accountId = person.accountId();

    Page done = act("end-sessions", "Left a computer open");

    assertEquals("person-end-sessions", done.state());
    assertFalse(person.browser().isSignedIn());
    assertEquals(List.of("Left a computer open"), last("detail"));
    assertEquals(List.of("SESSIONS_ENDED"), notices());
  }

  @Test
  void removingAPhoneIsDoneAndWrittenDown() {
    String act = "remove-phone?phone=" + device.enrollmentId();

    Page done = act(act, "Stolen");

    assertEquals("person-remove-phone", done.state());
    assertEquals(List.of(), activation.phonesOf(accountId));
    assertEquals(List.of("account-made", "phone-removed"), events());
    assertEquals(303, agent.browser().open(path("/" + act)).status());
  }

  @Test
  void temporaryCodeIsShownOnceAndNotGivenTwiceInARow() {
    agent.browser().open(path("/temporary-code"));
    Page given = agent.browser().send(path("/temporary-code"), "reason", "Lost phone");
    Page shown = agent.browser().open(given.leadsTo());
    Page again = agent.browser().open(given.leadsTo());
    Page second = agent.browser().send(path("/temporary-code"), "reason", "Once more");

    assertEquals("desk-code", shown.state());
    String code = shown.textOf("given-code");
    assertTrue(CODE.matcher(code).matches(), code);
    assertEquals(303, again.status());
    assertEquals("desk-refused-code", second.state());
    assertFalse(person().html().contains(code));
    assertEquals(List.of("TEMPORARY_CODE_GIVEN"), notices());
    assertEquals(List.of("Lost phone"), last("detail"));
    signsInWith(code);
  }

  @Test
  void callerIsVerifiedByTheNumberThatTheAgentReadsOut() {
    Page waiting = ask();
    FakePush.Made made = push.last(accountId);
    push.approve(made, phone);
    Page answered = agent.browser().open(path("/caller"));
    Page judged = agent.browser().send(path("/caller/judge"));
    Page verified = agent.browser().open(judged.leadsTo());
    Page later = agent.browser().open(path("/caller"));

    assertEquals("caller-pending", waiting.state());
    assertEquals(made.asked().number().orElseThrow(), waiting.textOf("number").replace(" ", ""));
    assertTrue(made.asked().display().contains("\"act\":\"verify-caller\""));
    assertEquals("caller-answered", answered.state());
    assertEquals("caller-verified", verified.state());
    assertEquals("caller-verified", later.state());
    assertEquals(ChallengeState.CONSUMED, made.state());
    assertEquals(List.of("account-made", "caller-asked", "caller-verified"), events());
    assertEquals(List.of("CALLER_ASKED"), notices());
  }

  @Test
  void anApprovalThatIsNotOfThePersonsPhoneProvesNothing() {
    ask();
    FakePush.Made made = push.last(accountId);
    TestPhone other = TestPhone.create(Neighbours.PUBLIC_URL);
    activation.enrolled(UUID.randomUUID(), other, "Somebody else's");
    String number = made.asked().number().orElseThrow();
    push.store(
        made, other, other.answerBody(made.phoneView(), "approve", number), Decision.APPROVE);

    agent.browser().open(path("/caller"));
    Page judged = agent.browser().send(path("/caller/judge"));

    assertEquals("caller-refused", judged.state());
    assertEquals(409, judged.status());
    assertEquals(List.of("account-made", "caller-asked", "caller-refused"), events());
  }

  @Test
  void eachEndOfACheckIsTold() {
    ask();
    FakePush.Made made = push.last(accountId);
    push.seen(made);
    assertEquals("caller-seen", agent.browser().open(path("/caller")).state());
    for (ChallengeState state :
        List.of(
            ChallengeState.DENIED,
            ChallengeState.REPORTED,
            ChallengeState.WRONG_NUMBER,
            ChallengeState.EXPIRED)) {
      push.become(made, state);
      assertEquals("caller-" + state.wire(), agent.browser().open(path("/caller")).state());
    }
    push.forget(made);
    assertEquals("caller-ended", agent.browser().open(path("/caller")).state());

    assertEquals(303, agent.browser().send(path("/caller/cancel")).status());
    assertEquals(303, agent.browser().open(path("/caller")).status());
  }

  @Test
  void aCheckIsShownOnNobodyElsesPage() {
    ask();
    UUID other = Database.accountId(Operator.account());

    Page page = agent.browser().open("/helpdesk/people/" + other + "/caller");

    assertEquals(303, page.status());
  }

  @Test
  void whoHasNoPhoneThatCanAnswerIsNotAsked() {
    activation.become(phone, EnrolmentState.LOCKED);

    agent.browser().open(path("/verify-caller"));
    Page refused = agent.browser().send(path("/verify-caller"), "reason", "Calls");

    assertEquals("desk-refused-no-phone", refused.state());
    assertEquals(List.of("account-made"), events());
  }

  @Test
  void peopleWithoutARoleSeeNothingOfIt() {
    Browser person = SignedIn.person(activation, push).browser();

    assertEquals(403, person.open("/helpdesk").status());
    assertEquals(403, person.open(path("")).status());
    person.open("/");
    assertEquals(403, person.send(path("/unlock"), "reason", "For fun").status());
    assertEquals("/login", new Browser().open("/helpdesk").leadsTo());
    assertEquals(List.of("account-made"), events());
  }

  @Test
  void agentWithoutAPhoneIsToldToAddOne() {
    String name = Operator.account("helpdesk");
    Browser browser = new Browser();
    browser.signIn(name, Operator.PASSWORD);

    Page page = browser.open("/helpdesk");

    assertEquals(403, page.status());
    assertEquals("helpdesk-no-phone", page.state());
  }

  @Test
  void agentMayNotActOnThemselvesNorOnWhoHasARole() {
    for (UUID other :
        List.of(agent.accountId(), Database.accountId(Operator.account("helpdesk")))) {
      Page page = agent.browser().open("/helpdesk/people/" + other);
      agent.browser().open("/helpdesk");
      Page act = agent.browser().send("/helpdesk/people/" + other + "/unlock", "reason", "Just so");

      assertEquals("person-other", page.state());
      assertEquals(403, page.status());
      assertEquals(403, act.status());
      accountId = other;
      assertFalse(events().contains("unlocked"));
    }
  }

  @Test
  void formOfAnotherSiteDoesNothing() {
    agent.browser().open(path("/unlock"));
    agent.browser().with("Origin", "https://elsewhere.example");

    assertEquals(403, agent.browser().send(path("/unlock"), "reason", "Trap").status());
    assertEquals(List.of("account-made"), events());
  }

  private Page person() {
    return agent.browser().open(path(""));
  }

  private Page act(String act, String reason) {
    agent.browser().open(path("/" + act));
    Page sent = agent.browser().send(path("/" + act), "reason", reason);
    return agent.browser().open(sent.leadsTo());
  }

  private Page ask() {
    return act("verify-caller", "Asks for a code");
  }

  private void signsInWith(String code) {
    Browser browser = new Browser();
    browser.signIn(userName, Operator.PASSWORD);
    browser.open("/login/confirm");
    browser.send("/login/temporary", "temporary", code);
    assertTrue(browser.isSignedIn());
    assertTrue(events().contains("temporary-code-used"));
  }

  private String path(String rest) {
    return "/helpdesk/people/" + accountId + rest;
  }

  private List<String> events() {
    return Database.query(
        "SELECT event FROM audit_event WHERE account_id = ? ORDER BY id", accountId);
  }

  private List<String> last(String column) {
    return Database.query(
        "SELECT %s FROM audit_event WHERE account_id = ? ORDER BY id DESC LIMIT 1"
            .formatted(column),
        accountId);
  }

  private List<String> notices() {
    return Database.query("SELECT kind FROM notice WHERE account_id = ? ORDER BY id", accountId);
  }
}
