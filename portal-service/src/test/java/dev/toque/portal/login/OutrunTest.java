package dev.toque.portal.login;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Race;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;

/**
 * A sign-in that began before its account changed opens nothing that the change has closed.
 * Passwords are hashed as in production, which leaves time for a race.
 */
@QuarkusTest
@WithTestResource(
    value = Neighbours.class,
    initArgs = {
      @ResourceArg(name = "toque.password.memory", value = "7168"),
      @ResourceArg(name = "toque.password.iterations", value = "5")
    })
class OutrunTest {

  private final Browser browser = new Browser();

  @RepeatedTest(15)
  void passwordAloneNeverOutrunsTheFirstPhone() {
    FakeActivation activation = FakeActivation.start();
    FakePush.start();
    String userName = Operator.account();
    UUID accountId = Database.accountId(userName);
    TestPhone phone = TestPhone.create(Neighbours.PUBLIC_URL);
    browser.open("/login");

    Race.between(
        () -> browser.send("/login", "username", userName, "password", Operator.PASSWORD),
        () -> {
          activation.enrolled(accountId, phone, "Pixel 8");
          // as the confirming session does once its phone is active
          return Operator.delete("/" + userName + "/sessions").then().statusCode(204);
        });

    assertFalse(browser.isSignedIn());
    assertTrue(
        new Browser().signIn(userName, Operator.PASSWORD).leadsTo().equals("/login/confirm"));
  }
}
