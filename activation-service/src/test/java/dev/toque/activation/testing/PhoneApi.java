package dev.toque.activation.testing;

import static io.restassured.RestAssured.given;

import dev.toque.kit.testing.Stores;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.testing.TestGate;
import dev.toque.protocol.testing.TestPhone;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.UUID;

/** The public API as a phone uses it: every request with a fresh proof. */
public final class PhoneApi {

  public static final String BASE = "/api/activation/v1";
  public static final String ENROLMENTS = BASE + "/enrollments";
  public static final String ME = ENROLMENTS + "/me";

  private PhoneApi() {}

  public static TestPhone phone() {
    return TestPhone.create(Stores.PUBLIC_URL);
  }

  public static Response inspect(String code) {
    return inspectFrom("203.0.113." + (1 + (int) (Math.random() * 250)), code);
  }

  /** As if the trusted proxy had forwarded the request of that address. */
  public static Response inspectFrom(String address, String code) {
    return given()
        .contentType(ContentType.JSON)
        .header("X-Forwarded-For", address)
        .body("{\"code\":\"%s\"}".formatted(code))
        .post(BASE + "/inspect");
  }

  public static Response enrol(TestPhone phone, String code) {
    return send(phone, Method.POST, ENROLMENTS, phone.enrollBody(code, "Pixel 8", "android"));
  }

  /** Repeats an enrolment with the credential that was registered first. */
  public static Response repeat(TestPhone phone, String code) {
    return send(phone, Method.POST, ENROLMENTS, phone.repeatBody(code, "Pixel 8", "android"));
  }

  public static Response me(TestPhone phone) {
    return given().header("DPoP", phone.proof("GET", ME)).get(ME);
  }

  public static Response rename(TestPhone phone, String name) {
    return send(phone, Method.PATCH, ME, "{\"device\":{\"name\":\"%s\"}}".formatted(name));
  }

  public static Response gateCheck(TestPhone phone) {
    return send(phone, Method.POST, ME + "/gate-check", phone.gatedBody(StatementUse.CHECK));
  }

  public static Response changeGate(TestPhone phone, String newPin) {
    return send(phone, Method.PUT, ME + "/gate", phone.changeBody(newPin));
  }

  /** Asks for another gate of any kind. */
  public static Response changeGate(TestPhone phone, TestGate next) {
    return send(phone, Method.PUT, ME + "/gate", phone.changeBody(next));
  }

  public static Response remove(TestPhone phone) {
    return send(phone, Method.DELETE, ME, phone.gatedBody(StatementUse.REMOVE));
  }

  public static Response veto(TestPhone phone, UUID enrolmentId) {
    return send(
        phone, Method.POST, ENROLMENTS + "/" + enrolmentId + "/veto", phone.vetoBody(enrolmentId));
  }

  /** Any request with a body and a proof that fits it. */
  public static Response send(TestPhone phone, Method method, String path, String body) {
    return given()
        .contentType(ContentType.JSON)
        .header("DPoP", phone.proof(method.name(), path, body))
        .body(body)
        .request(method, path);
  }
}
