package dev.toque.portal.confirm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.FakePush.Made;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Page;
import dev.toque.protocol.testing.Biometric;
import dev.toque.protocol.testing.TestCredential;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The portal verifies the phone's own unlock itself, but for its counter (protocol.md 5.7). */
@QuarkusTest
@WithTestResource(Neighbours.class)
class BiometricAnswerTest {

  private final Browser browser = new Browser();
  private final Biometric finger = Biometric.create(Browser.ORIGIN).at(1);
  private final TestPhone phone = TestPhone.create(Browser.ORIGIN).withGate(finger);
  private FakePush push;
  private Made made;

  @BeforeEach
  void waitForThePhone() {
    String userName = Operator.account();
    UUID accountId = Database.accountId(userName);
    FakeActivation activation = FakeActivation.start();
    push = FakePush.start();
    activation.enrolled(accountId, phone, "iPhone 15");
    browser.signIn(userName, Operator.PASSWORD);
    browser.open("/login/confirm");
    made = push.last(accountId);
  }

  @Test
  void anApprovalByThePhonesOwnUnlockOpensASession() {
    push.approve(made, phone);

    assertEquals("/", browser.send("/login/complete").leadsTo());
    assertTrue(browser.open("/").hooks().contains("signed-in"));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong("another origin", c -> c.clientData("origin", "https://evil.example")),
        wrong("another challenge", c -> c.clientData("challenge", "AAAA")),
        wrong("another relying party", c -> c.rpId("evil.example")),
        wrong("nobody verified", c -> c.flags(TestCredential.USER_PRESENT)),
        wrong("a signature of nothing", c -> c.signature(made -> new byte[made.length])),
        wrong("no signature", c -> c.response("signature", null)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void aWrongUnlockOpensNothing(String name, UnaryOperator<TestCredential> change) {
    push.approve(made, phone.withGate(finger.bent(change)));

    assertRefused();
  }

  @Test
  void theUnlockOfAnotherCredentialOpensNothing() {
    push.approve(made, phone.withBiometric());

    assertRefused();
  }

  @Test
  void aPinInItsPlaceOpensNothing() {
    push.approve(made, phone.withPin("4821"));

    assertRefused();
  }

  private void assertRefused() {
    Page answer = browser.send("/login/complete");
    assertEquals(409, answer.status());
    assertEquals("proof-invalid", answer.problem());
    assertEquals("/login/confirm", browser.open("/").leadsTo());
  }

  private static Arguments wrong(String name, UnaryOperator<TestCredential> change) {
    return Arguments.of(name, change);
  }
}
