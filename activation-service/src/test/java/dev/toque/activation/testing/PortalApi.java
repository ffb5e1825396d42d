package dev.toque.activation.testing;

import static io.restassured.RestAssured.given;

import dev.toque.kit.testing.TestKeys;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The internal API as portal and push use it (docs/internal-api.md). */
public final class PortalApi {

  private static final String BASE = "/internal/v1";

  private PortalApi() {}

  public static Response issue(UUID accountId, String holder, String purpose) {
    return as("portal")
        .body(
            """
            {"accountId":"%s","account":{"name":"Ana García","hint":"ana"},"holder":"%s",
             "purpose":"%s","requestedFrom":{"browser":"Firefox on Linux"}}
            """
                .formatted(accountId, holder, purpose))
        .post(BASE + "/codes");
  }

  /** A code for a further phone, of which the account may have so many. */
  public static Response issueOfMost(int phones, UUID accountId, String holder) {
    return as("portal")
        .body(
            """
            {"accountId":"%s","account":{"name":"Ana García","hint":"ana"},"holder":"%s",
             "purpose":"additional","requestedFrom":{"browser":"Firefox on Linux"},"mostPhones":%d}
            """
                .formatted(accountId, holder, phones))
        .post(BASE + "/codes");
  }

  public static Response state(UUID activationId) {
    return as("portal").get(BASE + "/codes/" + activationId);
  }

  public static Response confirm(UUID activationId, String number) {
    return as("portal")
        .body("{\"number\":\"%s\"}".formatted(number))
        .post(BASE + "/codes/" + activationId + "/confirm");
  }

  public static Response reject(UUID activationId) {
    return as("portal").post(BASE + "/codes/" + activationId + "/reject");
  }

  public static Response end(UUID activationId, String reason) {
    return as("portal")
        .body("{\"reason\":\"%s\"}".formatted(reason))
        .post(BASE + "/codes/" + activationId + "/end");
  }

  public static Response endAll(UUID accountId, String reason) {
    return as("portal")
        .body("{\"reason\":\"%s\"}".formatted(reason))
        .post(BASE + "/accounts/" + accountId + "/codes/end");
  }

  public static Response account(UUID accountId) {
    return as("portal").get(BASE + "/accounts/" + accountId);
  }

  public static Response deleteAccount(UUID accountId) {
    return as("portal").delete(BASE + "/accounts/" + accountId);
  }

  public static Response device(String deviceId) {
    return as("push").get(BASE + "/devices/" + deviceId);
  }

  public static Response verifyGate(String deviceId, String body) {
    return as("push").body(body).post(BASE + "/devices/" + deviceId + "/gate-verifications");
  }

  public static Response removeEnrolment(String enrolmentId) {
    return as("portal")
        .body("{\"by\":\"helpdesk:eva\",\"reason\":\"lost\"}")
        .delete(BASE + "/enrollments/" + enrolmentId);
  }

  public static Response unlock(String enrolmentId) {
    return as("portal").post(BASE + "/enrollments/" + enrolmentId + "/unlock");
  }

  public static Response rename(String enrolmentId, String name) {
    return as("portal")
        .body("{\"device\":{\"name\":\"%s\"}}".formatted(name))
        .patch(BASE + "/enrollments/" + enrolmentId);
  }

  /** What happened to phones after this event. */
  public static Response events(long after) {
    return as("portal").queryParam("after", after).get(BASE + "/events");
  }

  public static Response verifyOffline(UUID accountId, String question, String response) {
    return as("portal")
        .body("{\"question\":\"%s\",\"response\":\"%s\"}".formatted(question, response))
        .post(BASE + "/accounts/" + accountId + "/offline-verifications");
  }

  /** JSON with a token of that service. */
  public static RequestSpecification as(String service) {
    return given()
        .contentType(ContentType.JSON)
        .header("Authorization", TestKeys.bearer(service, "activation"));
  }
}
