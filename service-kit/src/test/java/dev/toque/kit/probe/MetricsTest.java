package dev.toque.kit.probe;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.kit.testing.Stores;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.net.URI;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stores.class)
@TestProfile(ProbeTest.Probe.class)
class MetricsTest {

  @ConfigProperty(name = "quarkus.management.test-port", defaultValue = "9001")
  int management;

  @Test
  void requestsAreCountedByTheTemplateOfTheirRoute() {
    given().get("/api/fails/limit").then().statusCode(429);
    given().get("/api/fails/outage").then().statusCode(503);

    awaitLine("toque_http_requests_seconds_count", "GET", "/api/fails/{how}", "429");
    awaitLine("toque_http_requests_seconds_count", "GET", "/api/fails/{how}", "503");
    awaitLine("toque_http_requests_seconds_bucket", "GET", "/api/fails/{how}", "503");
  }

  @Test
  void whatIsRefusedInsideIsCountedForItsRoute() {
    given().get("/internal/v1/portal-only").then().statusCode(401);

    awaitLine("toque_http_requests_seconds_count", "GET", "/internal/v1/portal-only", "401");
  }

  @Test
  void nobodyOutsideNamesASeries() {
    given().get("/made-up-by-somebody").then().statusCode(404);
    given().request("MADEUP", "/made-up-by-somebody").then().statusCode(404);
    given()
        .contentType(ContentType.JSON)
        .body("x".repeat(17_000))
        .post("/made-up-by-somebody")
        .then()
        .statusCode(413);

    awaitLine("toque_http_requests_seconds_count", "GET", "none", "404");
    awaitLine("toque_http_requests_seconds_count", "other", "none", "404");
    awaitLine("toque_http_requests_seconds_count", "POST", "none", "413");
    assertFalse(metrics().toLowerCase().contains("made"));
  }

  @Test
  void thePoolsOfBothStoresAreShownAndNothingElseOfVertx() {
    given().get("/api/fails/limit");

    String metrics = metrics();
    assertTrue(metrics.contains("sql_pool_queue_size{"));
    assertTrue(metrics.contains("redis_pool_queue_size{"));
    assertFalse(metrics.contains("redis_bytes"));
    assertFalse(metrics.contains("http_server_requests"));
  }

  @Test
  void metricsAreNotOnThePublicPort() {
    assertEquals(404, given().get("/q/metrics").statusCode());
  }

  /** It is counted when the answer's head is written, which the client may see earlier. */
  private void awaitLine(String name, String method, String route, String status) {
    String begin =
        "%s{method=\"%s\",route=\"%s\",status=\"%s\"".formatted(name, method, route, status);
    Awaitility.await().until(() -> metrics().lines().anyMatch(line -> line.startsWith(begin)));
  }

  private String metrics() {
    return given()
        .get(URI.create("http://localhost:" + management + "/q/metrics"))
        .body()
        .asString();
  }
}
