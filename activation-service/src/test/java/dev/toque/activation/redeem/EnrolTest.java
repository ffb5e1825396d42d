package dev.toque.activation.redeem;

import static dev.toque.activation.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.activation.testing.TestAccount.IssuedTestCode;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Stores.class)
class EnrolTest {

  private final TestAccount account = TestAccount.create();
  private final TestPhone phone = PhoneApi.phone();

  @Test
  void aPhoneEnrolsAndAwaitsItsNumber() {
    IssuedTestCode code = account.firstCode();

    PhoneApi.enrol(phone, code.code())
        .then()
        .statusCode(201)
        .body("enrollmentId", notNullValue())
        .body("deviceId", equalTo(phone.deviceId()))
        .body("status", equalTo("pending"))
        .body("confirmation.number", matchesPattern("\\d{4}"))
        .body("confirmation.expiresAt", matchesPattern("20.*Z"))
        .body("account.name", equalTo("Ana García"))
        .body("account.hint", equalTo("ana"))
        .body("portal.url", equalTo(Stores.PUBLIC_URL))
        .body("offline.suite", equalTo("OCRA-1:HOTP-SHA256-8:QN08"))
        .body("offline.secret", matchesPattern("[A-Za-z0-9_-]{43}"));
  }

  @Test
  void aCodeIsAcceptedHoweverItIsTyped() {
    String typed = account.firstCode().code().replace('-', ' ').toLowerCase(Locale.ROOT);

    PhoneApi.enrol(phone, typed).then().statusCode(201);
  }

  @Test
  void aRepeatBySameKeyGetsTheSameEnrolment() {
    String code = account.firstCode().code();
    JsonPath first = PhoneApi.enrol(phone, code).jsonPath();

    JsonPath repeat = PhoneApi.enrol(phone, code).then().statusCode(200).extract().jsonPath();

    assertEquals(first.getMap(""), repeat.getMap(""));
  }

  @Test
  void aRepeatAfterTheCodeWasEndedByConfirmationSaysActiveWithoutTheSecret() {
    IssuedTestCode code = account.firstCode();
    String number = PhoneApi.enrol(phone, code.code()).jsonPath().getString("confirmation.number");
    PortalApi.confirm(code.activationId(), number).then().statusCode(200);

    PhoneApi.enrol(phone, code.code())
        .then()
        .statusCode(200)
        .body("status", equalTo("active"))
        .body("confirmation", nullValue())
        .body("offline", nullValue());
  }

  @Test
  void aRepeatWithAnotherGateKeyIsAGateFailureAndCounts() {
    String code = account.firstCode().code();
    PhoneApi.enrol(phone, code).then().statusCode(201);

    assertProblem(PhoneApi.enrol(phone.withPin("7777"), code), 403, "gate-failed")
        .body("triesLeft", equalTo(4));
    PhoneApi.me(phone).then().body("triesLeft", equalTo(4));
    PhoneApi.enrol(phone, code).then().statusCode(200);
    PhoneApi.me(phone).then().body("triesLeft", equalTo(5));
  }

  @Test
  void everyOtherPhoneIsToldThatTheCodeWasUsedAndByWhich() {
    String code = account.firstCode().code();
    PhoneApi.enrol(phone, code).then().statusCode(201);

    assertProblem(PhoneApi.enrol(PhoneApi.phone(), code), 410, "code-used")
        .body("device", equalTo("Pixel 8"))
        .body("usedAt", matchesPattern("20.*Z"));
    assertProblem(PhoneApi.inspect(code), 410, "code-used").body("device", equalTo("Pixel 8"));
  }

  @Test
  void theSameKeyDoesNotEnrolTwice() {
    PhoneApi.enrol(phone, account.firstCode().code()).then().statusCode(201);
    IssuedTestCode other = TestAccount.create().firstCode();

    assertProblem(PhoneApi.enrol(phone, other.code()), 401, "proof-invalid")
        .body("reason", equalTo("reused"));
    PortalApi.state(other.activationId()).then().body("state", equalTo("waiting"));
  }

  @Test
  void aGateThatItsOwnKeyDoesNotOpenClaimsNothing() {
    IssuedTestCode code = account.firstCode();
    String statement = phone.enrollStatement(code.code());
    String another = phone.enrollStatement(code.code());
    String body =
        phone.enrollBody(code.code(), "Pixel 8", "android", statement).replace(statement, another);

    assertProblem(send(body), 401, "proof-invalid").body("reason", equalTo("gate"));
    PhoneApi.enrol(PhoneApi.phone(), code.code()).then().statusCode(201);
  }

  @Test
  void aStatementForAnotherCodeClaimsNothing() {
    IssuedTestCode code = account.firstCode();
    String statement = phone.enrollStatement(TestAccount.create().firstCode().code());

    assertProblem(
            send(phone.enrollBody(code.code(), "Pixel 8", "android", statement)),
            401,
            "proof-invalid")
        .body("reason", equalTo("ch"));
    PhoneApi.enrol(PhoneApi.phone(), code.code()).then().statusCode(201);
  }

  @Test
  void aStatementIsAcceptedOnce() {
    IssuedTestCode code = account.firstCode();
    String body = phone.enrollBody(code.code(), "Pixel 8", "android");
    send(body).then().statusCode(201);

    assertProblem(send(body), 401, "proof-replayed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0007",
        "evil\\u202Ename",
        "line\\nbreak",
        "",
        "1234567890123456789012345678901234567890123456789012345678901"
      })
  void aNameThatCouldDeceiveIsMalformed(String name) {
    String code = account.firstCode().code();
    String body = phone.enrollBody(code, "NAME", "android").replace("NAME", name);

    assertProblem(send(body), 400, "malformed").body("errors[0].field", equalTo("device.name"));
  }

  @Test
  void anUnknownPlatformIsMalformed() {
    assertProblem(
        send(phone.enrollBody(account.firstCode().code(), "Pixel 8", "toaster")), 400, "malformed");
  }

  private Response send(String body) {
    return PhoneApi.send(phone, Method.POST, PhoneApi.ENROLMENTS, body);
  }
}
