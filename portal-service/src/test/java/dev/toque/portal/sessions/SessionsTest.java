package dev.toque.portal.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.protocol.challenge.Transfer;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a person is signed in, and which browsers know them (product.md, section 5). */
@QuarkusTest
@WithTestResource(Neighbours.class)
class SessionsTest {

  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
  private static final Pattern END = Pattern.compile("/sessions/([0-9a-f-]{36})/end\"");
  private static final Pattern FORGET = Pattern.compile("/sessions/browsers/([0-9a-f-]{36})/");

  private final Browser here = new Browser().with("User-Agent", FIREFOX);
  private final Browser there = new Browser();
  private final TestPhone phone = TestPhone.create(Browser.ORIGIN);
  private String userName;
  private UUID accountId;
  private FakeActivation activation;
  private FakePush push;

  @BeforeEach
  void signInTwice() {
    userName = Operator.account();
    accountId = Database.accountId(userName);
    activation = FakeActivation.start();
    activation.enrolled(accountId, phone, "Pixel 8");
    push = FakePush.start();
    signIn(there);
    signIn(here);
  }

  @Test
  void bothBrowsersAreShownAndThisOneIsMarked() {
    String html = here.open("/sessions").html();

    assertTrue(html.contains("Firefox on Linux"));
    assertTrue(html.contains("This browser"));
    assertEquals(1, matches(END, html).size());
  }

  @Test
  void anotherSessionEndsAndThisOneGoesOn() {
    String sid = matches(END, here.open("/sessions").html()).get(0);

    assertEquals("/sessions?done=ended", here.send("/sessions/" + sid + "/end").leadsTo());

    assertFalse(there.isSignedIn());
    assertTrue(here.open("/sessions?done=ended").html().contains("That session has ended."));
    assertTrue(matches(END, here.open("/sessions").html()).isEmpty());
    assertEquals(1, events("session-ended"));
  }

  @Test
  void allOthersEnd() {
    Browser third = new Browser();
    signIn(third);
    here.open("/sessions");

    here.send("/sessions/end-others");

    assertFalse(there.isSignedIn());
    assertFalse(third.isSignedIn());
    assertTrue(here.isSignedIn());
  }

  @Test
  void aHalfFinishedSignInIsNotShownAndEndsWithTheOthers() {
    Browser half = new Browser();
    half.signIn(userName, Operator.PASSWORD);
    assertEquals(1, matches(END, here.open("/sessions").html()).size());

    here.send("/sessions/end-others");

    assertEquals("/login", half.open("/login/confirm").leadsTo());
  }

  @Test
  void theSessionThatAsksAndThoseOfOthersAreNotEnded() {
    String mine = push.last(accountId).asked().browserId();
    String stranger = Operator.account();
    UUID strangersId = Database.accountId(stranger);
    activation.enrolled(strangersId, TestPhone.create(Browser.ORIGIN), "Theirs");
    Browser other = new Browser();
    other.signIn(stranger, Operator.PASSWORD);

    here.open("/sessions");
    here.send("/sessions/" + push.last(strangersId).asked().browserId() + "/end");
    here.send("/sessions/" + mine + "/end");

    assertEquals(200, other.open("/login/confirm").status());
    assertTrue(here.isSignedIn());
  }

  @Test
  void aForgottenBrowserAsksForTheNumberAgain() {
    assertEquals(Transfer.TAP, transferOfNextSignIn());
    there.open("/sessions");
    List<String> known = matches(FORGET, there.open("/sessions").html());
    assertEquals(2, known.size());

    known.forEach(id -> there.send("/sessions/browsers/" + id + "/forget"));

    assertEquals(Transfer.NUMBER, transferOfNextSignIn());
    assertEquals(2, events("browser-forgotten"));
  }

  @Test
  void nobodyForgetsABrowserOfSomebodyElse() {
    String id =
        Database.query("SELECT id FROM known_browser WHERE account_id = ? LIMIT 1", accountId)
            .get(0);
    Browser other = new Browser();
    other.signIn(Operator.account(), Operator.PASSWORD);
    other.open("/sessions");

    other.send("/sessions/browsers/" + id + "/forget");

    assertEquals(
        1, Database.query("SELECT id FROM known_browser WHERE id = ?", UUID.fromString(id)).size());
  }

  private Transfer transferOfNextSignIn() {
    here.send("/logout");
    signIn(here);
    return push.last(accountId).asked().transfer();
  }

  private void signIn(Browser browser) {
    browser.signIn(userName, Operator.PASSWORD);
    browser.open("/login/confirm");
    push.approve(push.last(accountId), phone);
    browser.send("/login/complete");
    browser.open("/");
  }

  private int events(String name) {
    return Database.query(
            "SELECT 1 FROM audit_event WHERE account_id = ? AND event = ?", accountId, name)
        .size();
  }

  private static List<String> matches(Pattern pattern, String html) {
    Matcher matcher = pattern.matcher(html);
    return matcher.results().map(result -> result.group(1)).toList();
  }
}
