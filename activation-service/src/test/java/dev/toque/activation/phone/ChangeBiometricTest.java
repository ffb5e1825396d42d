package dev.toque.activation.phone;

import static dev.toque.activation.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.testing.Biometric;
import dev.toque.protocol.testing.TestGate;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From PIN to the phone's own unlock and back, and what a repeat may bring (protocol.md 4.5). */
@QuarkusTest
@WithTestResource(Stores.class)
class ChangeBiometricTest {
  private final Biometric finger = Biometric.create(Stores.PUBLIC_URL);
  private TestPhone pinPhone;
  private TestPhone fingerPhone;

  @BeforeEach
  void enrol() {
    pinPhone = TestAccount.create().activePhone();
    fingerPhone = pinPhone.withGate(finger);
  }

  @Test
  void theNewCredentialOpensAndThePinNoLonger() {
    secret(PhoneApi.changeGate(pinPhone, finger));

    PhoneApi.gateCheck(fingerPhone).then().statusCode(200);
    assertProblem(PhoneApi.gateCheck(pinPhone), 403, "gate-failed");
  }

  @Test
  void aPinReplacesTheCredential() {
    String first = secret(PhoneApi.changeGate(pinPhone, finger));
    String second = secret(PhoneApi.changeGate(fingerPhone, "8642"));

    assertNotEquals(first, second);
    PhoneApi.gateCheck(pinPhone.withPin("8642")).then().statusCode(200);
    assertProblem(PhoneApi.gateCheck(fingerPhone), 403, "gate-failed");
  }

  @Test
  void aRepeatAssertsTheCredentialThatIsNowCurrent() {
    String first = secret(PhoneApi.changeGate(pinPhone, finger));

    assertEquals(first, secret(repeat(pinPhone, finger)));
    assertEquals(first, secret(repeat(fingerPhone, finger)));
    PhoneApi.me(pinPhone).then().body("triesLeft", equalTo(5));
  }

  @Test
  void anAssertionByACredentialThatIsNotCurrentIsRefusedUncounted() {
    assertProblem(repeat(pinPhone, finger), 401, "proof-invalid").body("reason", equalTo("next"));

    PhoneApi.me(pinPhone).then().body("triesLeft", equalTo(5));
    PhoneApi.gateCheck(pinPhone).then().statusCode(200);
  }

  @Test
  void aWrongRegistrationIsRefusedUncounted() {
    Biometric wrong = finger.bent(c -> c.rpId("evil.example"));

    assertProblem(PhoneApi.changeGate(pinPhone, wrong), 401, "proof-invalid")
        .body("reason", equalTo("next"));
    PhoneApi.me(pinPhone).then().body("triesLeft", equalTo(5));
  }

  @Test
  void aWrongAssertionByTheOldCredentialCounts() {
    secret(PhoneApi.changeGate(pinPhone, finger));

    assertProblem(PhoneApi.changeGate(pinPhone.withBiometric(), "8642"), 403, "gate-failed")
        .body("triesLeft", equalTo(4));
    PhoneApi.gateCheck(fingerPhone).then().statusCode(200);
  }

  @Test
  void theOldCredentialKeepsItsOwnCounterInARepeat() {
    secret(PhoneApi.changeGate(pinPhone, finger.at(40)));
    String changed = secret(PhoneApi.changeGate(pinPhone.withGate(finger.at(41)), "8642"));

    assertEquals(changed, secret(PhoneApi.changeGate(pinPhone.withGate(finger.at(42)), "8642")));
    assertProblem(
        PhoneApi.changeGate(pinPhone.withGate(finger.at(42)), "8642"), 403, "gate-failed");
    PhoneApi.gateCheck(pinPhone.withPin("8642")).then().statusCode(200);
  }

  private static Response repeat(TestPhone phone, TestGate next) {
    String statement = phone.statement(StatementUse.CHANGE, Map.of());
    return PhoneApi.send(
        phone,
        Method.PUT,
        PhoneApi.ME + "/gate",
        phone.changeBody(statement, next.gate(statement)));
  }

  private static String secret(Response response) {
    return response.then().statusCode(200).extract().path("offline.secret");
  }
}
