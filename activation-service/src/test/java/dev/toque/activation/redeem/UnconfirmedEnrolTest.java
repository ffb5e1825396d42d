package dev.toque.activation.redeem;

import static dev.toque.activation.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.activation.testing.Database;
import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.activation.testing.TestAccount.IssuedTestCode;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the operator has switched the confirmation off (protocol.md 4.2 and 4.3). */
@QuarkusTest
@TestProfile(UnconfirmedEnrolTest.Unconfirmed.class)
@WithTestResource(Stores.class)
class UnconfirmedEnrolTest {

  /** No number is asked for. */
  public static class Unconfirmed implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("toque.activation.confirmation", "none");
    }
  }

  private final TestAccount account = TestAccount.create();
  private final TestPhone phone = PhoneApi.phone();

  @Test
  void aPhoneIsActiveAtOnceAndEndsTheOtherCodes() {
    IssuedTestCode other = account.firstCode();
    IssuedTestCode code = account.firstCode();
    PhoneApi.inspect(code.code()).then().body("confirmation", equalTo("none"));

    PhoneApi.enrol(phone, code.code())
        .then()
        .statusCode(201)
        .body("status", equalTo("active"))
        .body("confirmation", nullValue());

    PhoneApi.gateCheck(phone).then().statusCode(200);
    PortalApi.state(code.activationId()).then().body("state", equalTo("active"));
    assertProblem(PhoneApi.enrol(PhoneApi.phone(), other.code()), 409, "already-enrolled");
  }

  @Test
  void theOfflineSecretIsToldUntilTheCodesEndAndNoLonger() {
    String code = account.firstCode().code();
    JsonPath first = PhoneApi.enrol(phone, code).jsonPath();
    JsonPath repeat = PhoneApi.enrol(phone, code).then().statusCode(200).extract().jsonPath();
    assertEquals(first.getString("offline.secret"), repeat.getString("offline.secret"));

    Database.update(
        "UPDATE enrolment SET code_expires_at = clock_timestamp() WHERE device_id = ?",
        phone.deviceId());

    PhoneApi.enrol(phone, code)
        .then()
        .statusCode(200)
        .body("status", equalTo("active"))
        .body("offline", nullValue());
  }
}
