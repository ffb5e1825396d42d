package dev.toque.activation.redeem;

import static dev.toque.activation.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.activation.testing.TestAccount.IssuedTestCode;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.testing.Biometric;
import dev.toque.protocol.testing.TestCredential;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Enrolment with the phone's own unlock (protocol.md 3.4, 4.1 and 4.2). */
@QuarkusTest
@WithTestResource(Stores.class)
class BiometricEnrolTest {
  private final TestAccount account = TestAccount.create();
  private final Biometric finger = Biometric.create(Stores.PUBLIC_URL);
  private final TestPhone phone = PhoneApi.phone().withGate(finger);

  @Test
  void aPhoneEnrolsWithItsOwnUnlock() {
    IssuedTestCode code = account.firstCode();

    PhoneApi.enrol(phone, code.code())
        .then()
        .statusCode(201)
        .body("status", equalTo("pending"))
        .body("confirmation.number", matchesPattern("\\d{4}"))
        .body("offline.secret", matchesPattern("[A-Za-z0-9_-]{43}"));

    JsonPath device = PortalApi.device(phone.deviceId()).jsonPath();
    assertEquals("webauthn", device.getString("gate.method"));
    assertEquals(
        finger.key().toJson().path("credential").path("id").asText(),
        device.getString("gate.credential.id"));
    assertEquals(
        finger.key().toJson().path("credential").path("publicKey").asText(),
        device.getString("gate.credential.publicKey"));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong("another origin", c -> c.clientData("origin", "http://evil.example")),
        wrong("another type", c -> c.clientData("type", "webauthn.get")),
        wrong("another challenge", c -> c.clientData("challenge", "AAAA")),
        wrong("another relying party", c -> c.rpId("evil.example")),
        wrong("nobody present", c -> c.flags(TestCredential.USER_VERIFIED)),
        wrong("nobody verified", c -> c.flags(TestCredential.USER_PRESENT)),
        wrong("another algorithm", c -> c.cose(3, -8)),
        wrong("a point off the curve", c -> c.cose(-3, new byte[32])),
        wrong("junk", c -> c.attestationObject(made -> new byte[made.length])),
        wrong("data cut short", c -> c.authenticatorData(data -> Arrays.copyOf(data, 60))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void aWrongRegistrationClaimsNothing(String name, UnaryOperator<TestCredential> change) {
    IssuedTestCode code = account.firstCode();

    assertProblem(
            PhoneApi.enrol(phone.withGate(finger.bent(change)), code.code()), 401, "proof-invalid")
        .header("WWW-Authenticate", equalTo("DPoP"))
        .body("reason", equalTo("gate"));

    assertProblem(PhoneApi.me(phone), 401, "not-enrolled");
    PortalApi.state(code.activationId()).then().body("state", equalTo("waiting"));
    PhoneApi.enrol(PhoneApi.phone(), code.code()).then().statusCode(201);
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        malformed("type", c -> c.json(made -> made.remove("type"))),
        malformed("id", c -> c.json(made -> made.put("id", "AAAA"))),
        malformed("rawId", c -> c.json(made -> made.put("rawId", "AAA="))),
        malformed("response.clientDataJSON", c -> c.response("clientDataJSON", "=")),
        malformed("response.attestationObject", c -> c.response("attestationObject", "AAAA")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformed")
  void aMalformedRegistrationIsNamed(String member, UnaryOperator<TestCredential> change) {
    String code = account.firstCode().code();

    assertProblem(PhoneApi.enrol(phone.withGate(finger.bent(change)), code), 400, "malformed")
        .body("errors[0].field", equalTo("gate.credential." + member));
  }

  @Test
  void aRepeatByTheCredentialRegisteredFirstGetsTheSameEnrolment() {
    String code = account.firstCode().code();
    JsonPath first = PhoneApi.enrol(phone, code).then().statusCode(201).extract().jsonPath();

    JsonPath repeat = PhoneApi.repeat(phone, code).then().statusCode(200).extract().jsonPath();

    assertEquals(first.getMap(""), repeat.getMap(""));
    PhoneApi.me(phone).then().body("triesLeft", equalTo(5));
  }

  @Test
  void aRepeatAfterTheConfirmationSaysActiveWithoutTheSecret() {
    IssuedTestCode code = account.firstCode();
    String number = PhoneApi.enrol(phone, code.code()).jsonPath().getString("confirmation.number");
    PortalApi.confirm(code.activationId(), number).then().statusCode(200);

    PhoneApi.repeat(phone, code.code())
        .then()
        .statusCode(200)
        .body("status", equalTo("active"))
        .body("offline", nullValue());
  }

  @Test
  void aRepeatByAnotherCredentialFailsAndCounts() {
    String code = account.firstCode().code();
    PhoneApi.enrol(phone, code).then().statusCode(201);

    assertProblem(PhoneApi.repeat(phone.withBiometric(), code), 403, "gate-failed")
        .body("triesLeft", equalTo(4));
    assertProblem(PhoneApi.enrol(phone.withBiometric(), code), 403, "gate-failed")
        .body("triesLeft", equalTo(3));
    assertProblem(PhoneApi.enrol(phone.withPin("7777"), code), 403, "gate-failed")
        .body("triesLeft", equalTo(2));

    PhoneApi.repeat(phone, code).then().statusCode(200);
    PhoneApi.me(phone).then().body("triesLeft", equalTo(5));
  }

  @Test
  void aRegistrationOfTheSameCredentialIsNoRepeatBecauseNothingInItIsSigned() {
    String code = account.firstCode().code();
    PhoneApi.enrol(phone, code).then().statusCode(201);

    assertProblem(PhoneApi.enrol(phone, code), 403, "gate-failed").body("triesLeft", equalTo(4));
  }

  @Test
  void anAssertionEnrolsNobody() {
    IssuedTestCode code = account.firstCode();

    assertProblem(PhoneApi.repeat(phone, code.code()), 401, "proof-invalid")
        .body("reason", equalTo("gate"));

    PortalApi.state(code.activationId()).then().body("state", equalTo("waiting"));
    PhoneApi.enrol(phone, code.code()).then().statusCode(201);
  }

  @Test
  void everyOtherPhoneIsToldThatTheCodeWasUsed() {
    String code = account.firstCode().code();
    PhoneApi.enrol(phone, code).then().statusCode(201);

    assertProblem(PhoneApi.enrol(PhoneApi.phone().withBiometric(), code), 410, "code-used");
  }

  private static Arguments wrong(String name, UnaryOperator<TestCredential> change) {
    return Arguments.of(name, change);
  }

  private static Arguments malformed(String member, UnaryOperator<TestCredential> change) {
    return Arguments.of(member, change);
  }
}
