package dev.toque.push.testing;

import static io.restassured.RestAssured.given;

import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.testing.TestPhone;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;

/** A phone that speaks to push-service as protocol.md says, and nothing else. */
public record PhoneApi(TestPhone phone) {

  private static final String BASE = "/api/push/v1";
  private static final byte[] NO_BODY = new byte[0];

  public String deviceId() {
    return phone.deviceId();
  }

  /** The same phone whose person types another PIN. */
  public PhoneApi withPin(String pin) {
    return new PhoneApi(phone.withPin(pin));
  }

  /** activation-service now says this of the enrolment. */
  public PhoneApi nowIs(EnrolmentState status) {
    FakeActivation.status(deviceId(), status);
    return this;
  }

  public ValidatableResponse get(String path) {
    return given().header("DPoP", proof("GET", path, NO_BODY)).get(BASE + path).then();
  }

  public ValidatableResponse head(String path) {
    return given().header("DPoP", proof("HEAD", path, NO_BODY)).head(BASE + path).then();
  }

  public ValidatableResponse delete(String path) {
    return given().header("DPoP", proof("DELETE", path, NO_BODY)).delete(BASE + path).then();
  }

  public ValidatableResponse post(String path) {
    return given().header("DPoP", proof("POST", path, NO_BODY)).post(BASE + path).then();
  }

  public ValidatableResponse post(String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return given()
        .header("DPoP", proof("POST", path, bytes))
        .contentType(ContentType.JSON)
        .body(bytes)
        .post(BASE + path)
        .then();
  }

  public ValidatableResponse put(String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return given()
        .header("DPoP", proof("PUT", path, bytes))
        .contentType(ContentType.JSON)
        .body(bytes)
        .put(BASE + path)
        .then();
  }

  /** All pending challenges, as <em>Check now</em> asks for them. */
  public ValidatableResponse checkNow() {
    return get("/challenges");
  }

  /** The challenge as JSON text. */
  public String fetch(String challengeId) {
    return get("/challenges/" + challengeId).statusCode(200).extract().asString();
  }

  public ValidatableResponse approve(String challengeId, String number) {
    return send(challengeId, phone.answerBody(fetch(challengeId), "approve", number));
  }

  public ValidatableResponse deny(String challengeId) {
    return send(challengeId, phone.answerBody(fetch(challengeId), "deny", null));
  }

  public ValidatableResponse report(String challengeId) {
    return send(challengeId, phone.answerBody(fetch(challengeId), "report", null));
  }

  /** Sends this body as the answer. */
  public ValidatableResponse send(String challengeId, String body) {
    return post("/challenges/" + challengeId + "/answer", body);
  }

  /** Opens the app, which listens. */
  public EventStream listen() {
    return EventStream.open(BASE + "/stream", proof("GET", "/stream", NO_BODY));
  }

  private String proof(String method, String path, byte[] body) {
    return phone.proof(method, BASE + path, body);
  }
}
