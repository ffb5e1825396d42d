package dev.toque.kit.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.kit.testing.LogLines;
import dev.toque.kit.testing.Stores;
import dev.toque.kit.testing.TestKeys;
import dev.toque.kit.web.SlowBodies;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Stores.class)
@TestProfile(ProbeTest.Probe.class)
class ProbeTest {

  private static final String URL = Stores.PUBLIC_URL + "/api/proven";
  private static final int MANY = 2_000;
  private static final int AT_ONCE = 16;
  private static final String REF = "K7QF9M2D";
  private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

  private static final byte[] LARGE =
      ("{\"a\":\"" + "x".repeat(17_000) + "\"}").getBytes(StandardCharsets.UTF_8);

  private final TestPhone phone = TestPhone.create(Stores.PUBLIC_URL);

  @Inject SlowBodies slowBodies;

  @Test
  void aProofOpensOnce() {
    String proof = phone.proof("POST", URL, BODY);

    post(proof, BODY).statusCode(200).body(equalTo(phone.deviceId()));
    problem(post(proof, BODY), 401, "proof-replayed");
  }

  @Test
  void aProofForAnotherBodyAndNoProofAreRefused() {
    String proof = phone.proof("POST", URL, BODY);

    problem(post(proof, "{\"a\":2}".getBytes(StandardCharsets.UTF_8)), 401, "proof-invalid")
        .header("WWW-Authenticate", "DPoP")
        .body("reason", equalTo("bh"));
    problem(
            given().contentType(ContentType.JSON).body(BODY).post("/api/proven").then(),
            401,
            "proof-invalid")
        .body("reason", equalTo("missing"));
  }

  @Test
  void duplicateMembersAreMalformed() {
    byte[] body = "{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8);

    problem(post(phone.proof("POST", URL, body), body), 400, "malformed");
  }

  @Test
  void aBodyOverTheLimitIsTooLarge() {
    problem(post(phone.proof("POST", URL, LARGE), LARGE), 413, "too-large");
  }

  @Test
  void aBodyThatHidesItsLengthIsCutOffByTheFramework() throws IOException, InterruptedException {
    HttpRequest chunked =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/proven"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/json")
            .header("DPoP", phone.proof("POST", URL, LARGE))
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LARGE)))
            .build();

    try (LogLines log = LogLines.of("dev.toque.problem")) {
      HttpResponse<Void> response =
          HttpClient.newHttpClient().send(chunked, BodyHandlers.discarding());

      assertEquals(413, response.statusCode());
      Awaitility.await().until(() -> log.with("code=too-large status=413").size() == 1);
      assertEquals(List.of(), log.with("unavailable"));
    }
  }

  @Test
  void aBodyThatDoesNotEndIsNotWaitedFor() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
      socket.setSoTimeout(10_000);
      String head = "POST /api/proven HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

      assertEquals(-1, socket.getInputStream().read());
    }
  }

  /** A proxy announces a body where there is none, and whoever answers with a stream reads none. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: 0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"})
  void aStreamOutlastsTheWaitForAnEmptyBody(String body) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
      socket.setSoTimeout(10_000);
      String head = "GET /api/ticks HTTP/1.1\r\nHost: x\r\n" + body;
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      Scanner lines = new Scanner(socket.getInputStream(), StandardCharsets.US_ASCII);

      // twice as long as a body may take
      assertEquals("data:20", lines.findWithinHorizon("data:20", 0));
    }
  }

  @Test
  void whatTheFrameworkRefusesIsAProblemToo() {
    problem(given().get("/api/no-such").then(), 404, "not-found");
    problem(given().get("/nowhere").then(), 404, "not-found");
    problem(given().delete("/api/proven").then(), 405, "method-not-allowed");
    problem(
        given().contentType(ContentType.XML).body("<a/>").post("/api/proven").then(),
        415,
        "unsupported-media-type");
  }

  @Test
  void whatNoStoreCanLookForIsMalformed() {
    problem(given().urlEncodingEnabled(false).get("/api/fails/%00").then(), 400, "malformed");
    problem(given().urlEncodingEnabled(false).get("/nowhere?a=b%00").then(), 400, "malformed");
  }

  @Test
  void aLimitSaysWhenToTryAgain() {
    problem(given().get("/api/fails/limit").then(), 429, "too-many-requests")
        .header("Retry-After", matchesPattern("89|90"))
        .body("retryAt", matchesPattern("20.*Z"));
  }

  @Test
  void aDependencyThatIsAwayIsUnavailable() {
    problem(given().get("/api/fails/outage").then(), 503, "unavailable")
        .header("Retry-After", matchesPattern("\\d+"));
  }

  @Test
  void whatNobodyForesawSaysNothing() {
    problem(given().get("/api/fails/bug").then(), 500, "internal")
        .body(not(containsString("secret detail")));
  }

  @Test
  void whatSomebodyReadsOutIsFoundInTheLog() {
    try (LogLines log = LogLines.of("dev.toque.problem")) {
      String byAResource = given().get("/api/fails/limit").path("ref");
      String byTheRouter = given().get("/api/no-such").path("ref");
      String tooLarge =
          given().contentType(ContentType.JSON).body(LARGE).post("/api/proven").path("ref");

      for (String ref : List.of(byAResource, byTheRouter, tooLarge)) {
        assertEquals(1, log.with("ref=" + ref).size(), ref);
      }
      assertTrue(log.with(byAResource).get(0).contains("code=too-many-requests status=429"));
    }
  }

  @Test
  void problemsSpeakTheReadersLanguage() {
    given()
        .header("Accept-Language", "es-MX,es;q=0.9")
        .get("/api/no-such")
        .then()
        .body("title", matchesPattern(".*(encontr|existe).*"));
  }

  @Test
  void aBodyIsNotWaitedForOnceItsRequestIsAnswered() {
    awaitNoBody(); // of tests before
    int late = slowBodies.late();

    given().body(BODY).get("/api/fails/limit").then().statusCode(429);
    post(phone.proof("POST", URL, BODY), BODY).statusCode(200);
    given().body(BODY).post("/api/nowhere").then().statusCode(404);

    awaitNoBody();
    assertEquals(late, slowBodies.late());
  }

  /** What does not belong to an event loop is answered by a thread of its own. */
  @Test
  void theNextRequestOfAConnectionIsAnsweredThoughNobodyReadTheBodyOfTheLast() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + BlockingRoute.PATH))
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(Duration.ofSeconds(10))
            .method("GET", BodyPublishers.fromPublisher(BodyPublishers.noBody()))
            .build();
    try (LogLines log = LogLines.of("io.quarkus.vertx.http.runtime.QuarkusErrorHandler")) {
      for (int i = 0; i < MANY / AT_ONCE; i++) {
        List<CompletableFuture<HttpResponse<Void>>> answers =
            Stream.generate(() -> client.sendAsync(request, BodyHandlers.discarding()))
                .limit(AT_ONCE)
                .toList();
        for (CompletableFuture<HttpResponse<Void>> answer : answers) {
          assertEquals(200, answer.join().statusCode());
        }
      }
      assertEquals(List.of(), log.with("failed"));
    }
  }

  private void awaitNoBody() {
    Awaitility.await().until(() -> slowBodies.awaited() == 0);
  }

  @Test
  void anInternalRouteAnswersOnlyItsCallers() {
    internal("/internal/v1/portal-only", TestKeys.bearer("portal", "activation")).statusCode(200);
    problem(
        internal("/internal/v1/portal-only", TestKeys.bearer("push", "activation")),
        403,
        "forbidden");
    problem(
        internal("/internal/v1/nobody", TestKeys.bearer("portal", "activation")), 403, "forbidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer ", "Bearer nonsense", "Basic YTpi"})
  void anInternalRouteWithoutAValidTokenIsUnauthorized(String authorization) {
    problem(internal("/internal/v1/portal-only", authorization), 401, "unauthorized");
  }

  @Test
  void theReferenceOfACallerThatMayCallIsTakenOver() {
    assertEquals(REF, inside("portal", REF).path("ref"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "K7QF9M2", "K7QF9M2DX", "k7qf9m2d", "K7QF9M2I", "K7QF 9M2", "ref=1 2;"})
  void whatIsNoReferenceIsNotTakenOver(String handedOn) {
    assertNotEquals(handedOn, inside("portal", handedOn).path("ref"));
  }

  @Test
  void nobodyElseChoosesAReference() {
    assertNotEquals(REF, inside("push", REF).path("ref"));
    assertNotEquals(
        REF, given().header("Toque-Ref", REF).get("/internal/v1/fails").<String>path("ref"));
    assertNotEquals(
        REF, given().header("Toque-Ref", REF).get("/api/fails/limit").<String>path("ref"));
  }

  private static Response inside(String caller, String ref) {
    return given()
        .header("Authorization", TestKeys.bearer(caller, "activation"))
        .header("Toque-Ref", ref)
        .get("/internal/v1/fails");
  }

  private static ValidatableResponse post(String proof, byte[] body) {
    return given()
        .contentType(ContentType.JSON)
        .header("DPoP", proof)
        .body(body)
        .post("/api/proven")
        .then();
  }

  private static ValidatableResponse internal(String path, String authorization) {
    return given().header("Authorization", authorization).get(path).then();
  }

  private static ValidatableResponse problem(
      ValidatableResponse response, int status, String code) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("type", equalTo("urn:toque:problem:" + code))
        .body("status", equalTo(status))
        .body("ref", matchesPattern("[0-9A-HJKMNP-TV-Z]{8}"));
  }

  /** Plays activation-service. */
  public static class Probe implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("toque.service-name", "activation", "toque.http.slowest-body", "1s");
    }
  }
}
