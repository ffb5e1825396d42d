package dev.toque.activation.testing;

import dev.toque.protocol.testing.TestPhone;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;

/** An account of a test of its own, so that tests never meet. */
public record TestAccount(UUID id) {

  public static TestAccount create() {
    return new TestAccount(UUID.randomUUID());
  }

  /** A first code, shown in a browser session of its own. */
  public IssuedTestCode firstCode() {
    return code("first");
  }

  public IssuedTestCode code(String purpose) {
    return code(purpose, UUID.randomUUID().toString());
  }

  public IssuedTestCode code(String purpose, String holder) {
    Response response = PortalApi.issue(id, holder, purpose);
    response.then().statusCode(201);
    JsonPath json = response.jsonPath();
    return new IssuedTestCode(
        UUID.fromString(json.getString("activationId")), json.getString("code"));
  }

  /** A phone that was enrolled with a first code and confirmed. */
  public TestPhone activePhone() {
    return activePhone("first");
  }

  public TestPhone activePhone(String purpose) {
    return active(PhoneApi.phone(), purpose);
  }

  /** This phone, enrolled with a code of that purpose and confirmed. */
  public TestPhone active(TestPhone phone, String purpose) {
    IssuedTestCode code = code(purpose);
    Response enrolled = PhoneApi.enrol(phone, code.code());
    enrolled.then().statusCode(201);
    PortalApi.confirm(code.activationId(), enrolled.jsonPath().getString("confirmation.number"))
        .then()
        .statusCode(200);
    return phone;
  }

  /** A code as the portal shows it. */
  public record IssuedTestCode(UUID activationId, String code) {}
}
