package dev.toque.portal.audit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Page;
import dev.toque.protocol.enrolment.Platform;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody reads out to the help desk finds the event (protocol.md, section 7). */
@QuarkusTest
@WithTestResource(Neighbours.class)
class ReferenceTest {

  private final Browser browser = new Browser();
  private String userName;
  private UUID accountId;
  private FakeActivation activation;

  @BeforeEach
  void start() {
    userName = Operator.account();
    accountId = Database.accountId(userName);
    activation = FakeActivation.start();
    FakePush.start();
  }

  @Test
  void aWrongPasswordIsFoundByWhatThePageTells() {
    Page page = browser.signIn(userName, "wrong horse 8");

    assertEquals(List.of("password-wrong"), eventsOf(page));
  }

  @Test
  void aWrongResponseIsFoundInEveryService() {
    activation.enrolled(accountId, TestPhone.create(Browser.ORIGIN), "Pixel 8");
    browser.signIn(userName, Operator.PASSWORD);
    browser.open("/login/confirm");

    Page page = browser.open(browser.send("/login/offline", "response", "00000000").leadsTo());

    assertEquals(List.of("offline-wrong"), eventsOf(page));
    assertEquals(List.of(page.reference().orElseThrow()), activation.references("/offline-"));
  }

  @Test
  void aWrongRecoveryCodeIsFound() {
    activation.enrolled(accountId, TestPhone.create(Browser.ORIGIN), "Pixel 8");
    browser.signIn(userName, Operator.PASSWORD);
    browser.open("/login/confirm");

    Page page =
        browser.open(browser.send("/login/recovery", "recovery", "0000-0000-0000-0000").leadsTo());

    assertEquals(List.of("recovery-code-wrong"), eventsOf(page));
  }

  @Test
  void aWrongNumberIsFoundWhereItWasCompared() {
    browser.signIn(userName, Operator.PASSWORD);
    activation.redeemed(
        browser.open("/").textOf("activation-code"),
        TestPhone.create(Browser.ORIGIN),
        "Pixel 8",
        Platform.ANDROID);

    Page page = browser.open(browser.send("/banner/confirm", "number", "0000").leadsTo());

    assertEquals("wrong-number", page.problem());
    assertEquals(List.of(page.reference().orElseThrow()), activation.references("/confirm"));
  }

  @Test
  void theOtherServicesAreAskedUnderTheReferenceOfTheProblem() {
    browser.signIn(userName, Operator.PASSWORD);
    activation.away(true);

    Page page = browser.open("/");

    assertEquals(503, page.status());
    String ref = page.reference().orElseThrow();
    assertTrue(activation.references("/accounts/" + accountId).contains(ref), ref);
  }

  @Test
  void whatIsNoReferenceIsNotShown() {
    activation.enrolled(accountId, TestPhone.create(Browser.ORIGIN), "Pixel 8");
    browser.signIn(userName, Operator.PASSWORD);

    Page page = browser.open("/login/confirm?refused=offline-wrong&ref=%3Cb%3Ewrong");

    assertEquals("unauthorized", page.problem());
    assertEquals(Optional.empty(), page.reference());
    assertTrue(!page.html().contains("<b>wrong"));
  }

  @Test
  void whatIsDoneLaterForARequestHasItsReference() {
    Operator.put(userName, "{\"displayName\":\"Ana\",\"email\":\"ana@example.test\"}")
        .then()
        .statusCode(200);
    browser.open("/forgot-password");

    browser.send("/forgot-password", "username", userName);

    await()
        .untilAsserted(
            () ->
                assertEquals(
                    1,
                    Database.query(
                            "SELECT ref FROM audit_event WHERE account_id = ? AND length(ref) = 8"
                                + " AND event = 'password-link-asked'",
                            accountId)
                        .size()));
  }

  @Test
  void whatNobodyAskedForHasNone() {
    await().until(() -> !activation.references("/events").isEmpty());

    assertEquals("none", activation.references("/events").get(0));
  }

  private List<String> eventsOf(Page page) {
    return Database.query(
        "SELECT event FROM audit_event WHERE account_id = ? AND ref = ?",
        accountId,
        page.reference().orElseThrow());
  }
}
