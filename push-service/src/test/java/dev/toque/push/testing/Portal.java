package dev.toque.push.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.kit.testing.TestKeys;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.Display;
import dev.toque.protocol.json.StrictJson;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Plays the portal: makes challenges and settles them over the internal API. */
public final class Portal {

  public static final String NUMBER = "482913";
  public static final String WRONG_NUMBER = "000000";
  public static final String SCAN = "h3l1oFr0mTh3QrC0d3abcA";
  public static final String NONCE = "bm9uY2Utb2YtdGhlLWhhbGY";

  /** With characters that a careless copy would escape anew. */
  public static final String DISPLAY =
      new Display(
              Act.SIGN_IN,
              "Müller & Söhne",
              "Ada <Lovelace>",
              "Firefox on Linux",
              Optional.empty(),
              "192.0.2.7",
              "2026-01-01T12:00:00Z")
          .json();

  private Portal() {}

  /** The body that asks for a number or a scan. */
  public static ObjectNode asking(Person person, String browser) {
    return StrictJson.mapper()
        .createObjectNode()
        .put("accountId", person.accountId().toString())
        .put("browserId", browser)
        .put("act", "sign-in")
        .put("nonce", NONCE)
        .put("display", DISPLAY)
        .put("transfer", "number")
        .put("number", NUMBER)
        .put("scan", SCAN);
  }

  /** Makes a challenge with number and scan secret, and gives its id. */
  public static String ask(Person person, String browser) {
    return id(make(asking(person, browser)));
  }

  /** The same in a browser of its own. */
  public static String ask(Person person) {
    return ask(person, UUID.randomUUID().toString());
  }

  /** Makes a challenge that a tap is enough for. */
  public static String askForTap(Person person) {
    ObjectNode body = asking(person, UUID.randomUUID().toString()).put("transfer", "tap");
    return id(make(body.remove(List.of("number", "scan"))));
  }

  public static ValidatableResponse make(ObjectNode body) {
    return request().contentType(ContentType.JSON).body(body.toString()).post(path("")).then();
  }

  public static ValidatableResponse state(String challengeId) {
    return request().get(path("/" + challengeId)).then();
  }

  public static ValidatableResponse states(List<String> ids) {
    return request()
        .contentType(ContentType.JSON)
        .body(Map.of("ids", ids))
        .post(path("/states"))
        .then();
  }

  public static ValidatableResponse consume(String challengeId) {
    return request().post(path("/" + challengeId + "/consume")).then();
  }

  public static ValidatableResponse cancel(String challengeId) {
    return request().post(path("/" + challengeId + "/cancel")).then();
  }

  public static ValidatableResponse sendAgain(String challengeId) {
    return request().post(path("/" + challengeId + "/notify")).then();
  }

  /** <em>Send a test</em>. */
  public static ValidatableResponse test(String deviceId) {
    return request().post("/internal/v1/devices/" + deviceId + "/test-notification").then();
  }

  public static ValidatableResponse cancelAll(Person person) {
    return request()
        .post("/internal/v1/accounts/" + person.accountId() + "/challenges/cancel")
        .then();
  }

  public static ValidatableResponse lastReport(Person person) {
    return request()
        .get("/internal/v1/accounts/" + person.accountId() + "/reports/last")
        .then()
        .statusCode(200);
  }

  /** The challenge must be in this state. */
  public static void expectState(String challengeId, String state) {
    state(challengeId).statusCode(200).body("state", equalTo(state));
  }

  private static RequestSpecification request() {
    return given().header("Authorization", TestKeys.bearer("portal", "push"));
  }

  private static String path(String rest) {
    return "/internal/v1/challenges" + rest;
  }

  private static String id(ValidatableResponse made) {
    return made.statusCode(201).extract().path("challengeId");
  }
}
