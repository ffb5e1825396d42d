package dev.toque.portal.newpassword;

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
import dev.toque.portal.testing.Page;
import dev.toque.portal.testing.Race;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A forgotten password: a mailed link, and the phone is still asked (product.md, section 5). */
@QuarkusTest
@WithTestResource(Neighbours.class)
class ForgottenPasswordTest {

  private static final String NEW = "another horse 8";

  private final Browser browser = new Browser();
  private FakeActivation activation;
  private String userName;
  private Mailbox mailbox;

  @BeforeEach
  void makeAccount() {
    activation = FakeActivation.start();
    FakePush.start();
    userName = Operator.account();
    mailbox = new Mailbox(userName + "@toque.example");
    change("\"email\":\"%s\"".formatted(mailbox.address()));
  }

  @Test
  void aLinkSetsThePasswordOnceAndSignsNobodyIn() {
    String code = Mailbox.code(ask(userName));

    assertEquals("/new-password?done=1", set(code, NEW).leadsTo());

    assertFalse(browser.isSignedIn());
    assertEquals("code-unknown", set(code, "a third horse 9").problem());
    assertEquals("/", browser.signIn(userName, NEW).leadsTo());
    assertEquals(401, new Browser().signIn(userName, Operator.PASSWORD).status());
  }

  @Test
  void bothPagesSayWhatWasDoneWhenTheyAreLedTo() {
    Page asked = answer(userName);
    Page chosen = set(Mailbox.code(mailbox.await(1)), NEW);

    assertTrue(browser.open(asked.leadsTo()).html().contains("data-state=\"forgot-sent\""));
    assertTrue(browser.open(chosen.leadsTo()).html().contains("data-state=\"new-password-done\""));
  }

  @Test
  void thePhoneIsStillAsked() {
    activation.enrolled(Database.accountId(userName), TestPhone.create(Browser.ORIGIN), "Pixel 8");
    set(Mailbox.code(ask(userName)), NEW);

    assertEquals("/login/confirm", browser.signIn(userName, NEW).leadsTo());

    assertFalse(browser.open("/").hooks().contains("signed-in"));
  }

  @Test
  void everythingThatTheOldPasswordHasOpenedEnds() {
    Browser signedIn = new Browser();
    signedIn.signIn(userName, Operator.PASSWORD);
    assertTrue(signedIn.isSignedIn());

    set(Mailbox.code(ask(userName)), NEW);

    assertFalse(signedIn.isSignedIn());
    assertTrue(activation.requests().stream().anyMatch(request -> request.endsWith("/codes/end")));
  }

  @Test
  void nobodyLearnsWhichAccountsThereAre() {
    Page known = answer(userName);
    Page unknown = answer("nobody-" + UUID.randomUUID());

    assertEquals(known.status(), unknown.status());
    assertEquals(known.leadsTo(), unknown.leadsTo());
  }

  @Test
  void onlyAnEnabledAccountWithAPasswordGetsALetter() {
    String disabled = Operator.account();
    Operator.put(
        disabled,
        "{\"displayName\":\"Ana\",\"enabled\":false,\"email\":\"%s@toque.example\"}"
            .formatted(disabled));
    answer(disabled);

    ask(userName);

    assertEquals(List.of(), new Mailbox(disabled + "@toque.example").letters());
  }

  @Test
  void lettersAreLimitedForEachNameWhetherItIsKnownOrNot() {
    for (String name : new String[] {userName, "nobody-" + UUID.randomUUID()}) {
      for (int i = 0; i < 3; i++) {
        assertEquals(303, answer(name).status());
      }

      Page refused = answer(name);

      assertEquals(429, refused.status());
      assertEquals("too-many-requests", refused.problem());
    }
  }

  @Test
  void lettersAreLimitedForEachAddress() {
    Browser one = new Browser();
    for (int i = 0; i < 10; i++) {
      one.open("/forgot-password");
      one.send("/forgot-password", "username", "nobody-" + UUID.randomUUID());
    }

    assertEquals(429, one.send("/forgot-password", "username", userName).status());
  }

  @Test
  void aBadChoiceIsToldAndCostsNothing() {
    String code = Mailbox.code(ask(userName));

    for (String weak : new String[] {"", "short", userName, "x".repeat(257)}) {
      assertEquals("malformed", set(code, weak).problem(), weak);
    }
    browser.open("/new-password");
    assertTrue(
        browser
            .send("/new-password", "code", code, "password", NEW, "again", NEW + "x")
            .html()
            .contains("The two passwords differ"));

    assertEquals("/new-password?done=1", set(code, NEW).leadsTo());
  }

  @Test
  void theCodeMayBeTypedAsPeopleDo() {
    String code = Mailbox.code(ask(userName)).toLowerCase().replaceAll("(.{4})", "$1 ");

    assertEquals("/new-password?done=1", set(code, NEW).leadsTo());
  }

  @Test
  void anExpiredLinkAndOneThatANewerReplacedWorkNoMore() {
    String first = Mailbox.code(ask(userName));
    answer(userName);
    String second = Mailbox.code(mailbox.await(2));
    assertEquals("code-unknown", set(first, NEW).problem());

    Database.update(
        "UPDATE password_link SET expires_at = now() WHERE account_id = ?",
        Database.accountId(userName));

    assertEquals("code-unknown", set(second, NEW).problem());
    assertEquals("code-unknown", set("0123456789ABCDEF", NEW).problem());
    assertEquals("code-unknown", set("nonsense", NEW).problem());
  }

  @Test
  void aDisabledAccountUsesNoLink() {
    String code = Mailbox.code(ask(userName));
    change("\"enabled\":false");

    assertEquals("code-unknown", set(code, NEW).problem());
  }

  @Test
  void ofManyUsesOfOneLinkExactlyOneSucceeds() {
    String code = Mailbox.code(ask(userName));

    List<Integer> answers = Race.of(6, () -> set(new Browser(), code, NEW).status());

    assertEquals(1, answers.stream().filter(status -> status == 303).count());
  }

  @Test
  void theLetterSpeaksTheLanguageOfTheAccount() {
    change("\"locale\":\"es-MX\"");
    assertTrue(ask(userName).contains("Subject: Elija una contraseña nueva"));
  }

  private String ask(String name) {
    answer(name);
    return mailbox.await(1);
  }

  /** Each from an address of its own. */
  private static Page answer(String name) {
    Browser asker = new Browser();
    asker.open("/forgot-password");
    return asker.send("/forgot-password", "username", name);
  }

  private Page set(String code, String password) {
    return set(browser, code, password);
  }

  private static Page set(Browser browser, String code, String password) {
    browser.open("/new-password");
    return browser.send("/new-password", "code", code, "password", password, "again", password);
  }

  private void change(String member) {
    Operator.put(userName, "{\"displayName\":\"Ana\",%s}".formatted(member)).then().statusCode(200);
  }
}
