package dev.toque.portal.policy;

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
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is asked to add a phone, only who is invited may, and each sign-in asks for a number. */
@QuarkusTest
@WithTestResource(
    value = Neighbours.class,
    initArgs = {
      @ResourceArg(name = "toque.policy.banner", value = "off"),
      @ResourceArg(name = "toque.policy.enrolment", value = "invitation"),
      @ResourceArg(name = "toque.policy.number", value = "always")
    })
class QuietPolicyTest {

  private static final String CHOSEN = "a horse of my own";

  private final Browser browser = new Browser();
  private FakeActivation activation;
  private FakePush push;
  private String userName;

  @BeforeEach
  void makeAccount() {
    activation = FakeActivation.start();
    push = FakePush.start();
    userName = Operator.account();
  }

  @Test
  void nobodyIsAskedAndWhoIsNotInvitedMayNot() {
    browser.signIn(userName, Operator.PASSWORD);
    assertFalse(browser.open("/").hooks().contains("banner"));

    browser.send("/banner/show");

    assertTrue(browser.open("/").html().contains("needs an invitation now"));
    assertTrue(
        activation.requests().stream()
            .noneMatch(request -> request.equals("POST /internal/v1/codes")));
  }

  @Test
  void whoHasAcceptedAnInvitationMayWhenTheyWant() {
    String code = Operator.post("/" + userName + "/invitation").jsonPath().getString("code");
    browser.open("/new-password");
    browser.send("/new-password", "code", code, "password", CHOSEN, "again", CHOSEN);
    browser.signIn(userName, CHOSEN);
    assertFalse(browser.open("/").hooks().contains("banner"));
    assertFalse(browser.open("/").html().contains("at your next sign-in"));

    browser.send("/banner/show");
    assertTrue(browser.open("/").hooks().contains("activation-code"));

    browser.send("/banner/dismiss");
    assertFalse(browser.open("/").hooks().contains("banner"));
  }

  @Test
  void aKnownBrowserShowsANumberToo() {
    UUID accountId = Database.accountId(userName);
    TestPhone phone = TestPhone.create(Browser.ORIGIN);
    activation.enrolled(accountId, phone, "Pixel 8");
    for (int i = 0; i < 2; i++) {
      browser.signIn(userName, Operator.PASSWORD);
      browser.open("/login/confirm");
      assertEquals(Transfer.NUMBER, push.last(accountId).asked().transfer());
      push.approve(push.last(accountId), phone);
      browser.send("/login/complete");
      browser.open("/");
      browser.send("/logout");
    }
  }
}
