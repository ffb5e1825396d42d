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
import dev.toque.portal.testing.Page;
import dev.toque.protocol.enrolment.Platform;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A phone is required, within days, and no more than two of them. */
@QuarkusTest
@WithTestResource(
    value = Neighbours.class,
    initArgs = {
      @ResourceArg(name = "toque.policy.banner", value = "required"),
      @ResourceArg(name = "toque.policy.enrolment", value = "days"),
      @ResourceArg(name = "toque.policy.phones-per-account", value = "2")
    })
class RequiredPolicyTest {

  private final Browser browser = new Browser();
  private final TestPhone phone = TestPhone.create(Browser.ORIGIN);
  private FakeActivation activation;
  private FakePush push;
  private String userName;
  private UUID accountId;

  @BeforeEach
  void makeAccount() {
    activation = FakeActivation.start();
    push = FakePush.start();
    userName = Operator.account();
    accountId = Database.accountId(userName);
  }

  @Test
  void nothingElseCanBeReachedBeforeAPhoneIsAdded() {
    browser.signIn(userName, Operator.PASSWORD);

    Page home = browser.open("/");
    assertTrue(home.hooks().contains("activation-code"));
    assertFalse(home.hooks().contains("dismiss"));
    for (String path : new String[] {"/phones", "/sessions", "/account", "/recovery-codes"}) {
      assertEquals("/", browser.open(path).leadsTo(), path);
    }
    browser.send("/banner/dismiss");
    assertEquals("/", browser.open("/phones").leadsTo());

    activation.redeemed(
        browser.open("/").textOf("activation-code"), phone, "Pixel 8", Platform.ANDROID);
    browser.open("/");
    browser.send("/banner/confirm", "number", FakeActivation.NUMBER);
    assertEquals(200, browser.open("/phones").status());
  }

  @Test
  void theTimeToAddTheFirstPhoneEnds() {
    Database.update(
        "UPDATE account SET created_at = now() - interval '15 days' WHERE id = ?", accountId);
    browser.signIn(userName, Operator.PASSWORD);

    Page home = browser.open("/");

    assertTrue(home.html().contains("needs an invitation now"));
    assertFalse(home.hooks().contains("activation-code"));
    browser.send("/banner/new-code");
    browser.send("/banner/show");
    assertFalse(browser.open("/").hooks().contains("activation-code"));
    assertTrue(
        activation.requests().stream()
            .noneMatch(request -> request.equals("POST /internal/v1/codes")));
    assertEquals("/", browser.open("/phones").leadsTo());
  }

  @Test
  void aThirdPhoneHasNoPlace() {
    activation.enrolled(accountId, phone, "Pixel 8");
    signIn();
    // asked for while there was room
    browser.open("/phones");
    browser.send("/phones/add");
    activation.enrolled(accountId, TestPhone.create(Browser.ORIGIN), "Tablet");
    browser.open("/confirm");
    push.approve(push.last(accountId), phone);
    browser.send("/confirm/complete");

    Page phones = browser.open("/phones");

    assertFalse(phones.hooks().contains("activation-code"));
    assertFalse(phones.hooks().contains("add-phone"));
    assertTrue(phones.html().contains("as many as an account may have"));
    assertEquals("/phones", browser.send("/phones/add").leadsTo());
    assertEquals(
        "/phones",
        browser
            .send("/phones/" + activation.phonesOf(accountId).get(0).enrollmentId() + "/move")
            .leadsTo());
  }

  @Test
  void whoRemovesTheLastPhoneMustReplaceItFirst() {
    activation.enrolled(accountId, phone, "Pixel 8");
    String code = Operator.post("/" + userName + "/temporary-code").jsonPath().getString("code");
    browser.signIn(userName, Operator.PASSWORD);
    browser.open("/login/confirm");
    browser.send("/login/temporary", "temporary", code);
    browser.open("/phones");

    browser.send("/phones/" + activation.phonesOf(accountId).get(0).enrollmentId() + "/remove");

    assertEquals("/", browser.open("/phones").leadsTo());
    assertTrue(browser.open("/").hooks().contains("activation-code"));
  }

  private void signIn() {
    browser.signIn(userName, Operator.PASSWORD);
    browser.open("/login/confirm");
    push.approve(push.last(accountId), phone);
    browser.send("/login/complete");
  }
}
