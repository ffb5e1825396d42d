package dev.toque.activation.redeem;

import static dev.toque.activation.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.activation.testing.Database;
import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.Race;
import dev.toque.activation.testing.Race.Answer;
import dev.toque.activation.testing.TestAccount;
import dev.toque.activation.testing.TestAccount.IssuedTestCode;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Where the operator has switched the confirmation off (protocol.md 4.2 and 4.3). */
@QuarkusTest
@WithTestResource(
    value = Stores.class,
    initArgs = {@ResourceArg(name = "toque.activation.confirmation", value = "none")})
class UnconfirmedEnrolTest {

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

  @RepeatedTest(3)
  void ofManyFurtherPhonesAtOnceOnlyAsManyAreAddedAsTheAccountMayHave() {
    PhoneApi.enrol(phone, account.firstCode().code()).then().statusCode(201);
    List<HttpRequest> enrolments =
        Stream.generate(() -> Race.enrol(PhoneApi.phone(), further(2))).limit(8).toList();

    List<Answer> answers = Race.run(enrolments);

    assertEquals(Map.of(201, 1L, 410, 7L), Race.countByStatus(answers));
    PortalApi.account(account.id()).then().body("devices.size()", equalTo(2));
  }

  @Test
  void aCodeThatComesTooLateForThatHasEnded() {
    PhoneApi.enrol(phone, account.firstCode().code()).then().statusCode(201);
    String code = further(1);

    TestPhone late = PhoneApi.phone();

    for (int tries = 0; tries < 2; tries++) {
      assertProblem(PhoneApi.enrol(late, code), 410, "code-expired")
          .body("reason", equalTo("ended"));
    }
  }

  private String further(int mostPhones) {
    return PortalApi.issueOfMost(mostPhones, account.id(), UUID.randomUUID().toString())
        .then()
        .statusCode(201)
        .extract()
        .path("code");
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
