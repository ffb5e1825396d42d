package dev.toque.portal.testing;

import dev.toque.protocol.testing.TestPhone;
import java.util.UUID;

/** Somebody with a phone, who has signed in with it. */
public record SignedIn(String userName, UUID accountId, TestPhone phone, Browser browser) {

  /** An account without a role. */
  public static SignedIn person(FakeActivation activation, FakePush push) {
    return with(activation, push, Operator.account());
  }

  /** An account with a role. */
  public static SignedIn agent(FakeActivation activation, FakePush push, String role) {
    return with(activation, push, Operator.account(role));
  }

  private static SignedIn with(FakeActivation activation, FakePush push, String userName) {
    UUID accountId = Database.accountId(userName);
    TestPhone phone = TestPhone.create(Neighbours.PUBLIC_URL);
    activation.enrolled(accountId, phone, "Pixel 8");
    Browser browser = new Browser();
    browser.signIn(userName, Operator.PASSWORD);
    browser.open("/login/confirm");
    push.approve(push.last(accountId), phone);
    browser.send("/login/complete");
    browser.open("/");
    return new SignedIn(userName, accountId, phone, browser);
  }
}
