package dev.toque.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayTest {

  private final Vertx vertx = Vertx.vertx();
  private Origin first;
  private Origin second;
  private RunningGateway gateway;

  @BeforeEach
  void start() {
    first = Origin.named(vertx, "portal-1");
    second = Origin.named(vertx, "portal-2");
    gateway =
        RunningGateway.before(
            vertx,
            Map.of(
                "portal", List.of(first.address(), second.address()),
                "activation", List.of(Origin.named(vertx, "activation-1").address()),
                "push", List.of(Origin.named(vertx, "push-1").address())));
  }

  @AfterEach
  void end() {
    gateway.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/activation/v1/inspect, activation-1",
    "/api/push/v1/challenges?after=1, push-1"
  })
  void aPathReachesItsServiceAsItCame(String path, String name) {
    HttpResponse<String> answer = gateway.get(path);

    assertEquals(name, header(answer, "Name"));
    assertEquals(path, header(answer, "Got-Path"));
  }

  @Test
  void aBodyReachesItsServiceWhole() {
    String body = "{\"code\":\"K7QF9M2DXR42\"}".repeat(500);

    HttpResponse<String> answer = gateway.post("/api/activation/v1/inspect", body);

    assertEquals(body, answer.body());
    assertEquals(String.valueOf(body.length()), header(answer, "Got-Content-Length"));
  }

  @Test
  void requestsGoToTheReplicasInTurn() {
    assertEquals(
        List.of("portal-1", "portal-1", "portal-2", "portal-2"),
        names(4).stream().sorted().toList());
  }

  @Test
  void aReplicaThatIsGoneIsPassedOver() {
    second.end();

    assertEquals(List.of("portal-1", "portal-1", "portal-1", "portal-1"), names(4));
  }

  @Test
  void whenNoReplicaIsThereThePhoneIsToldToTryAgain() {
    first.end();
    second.end();

    HttpResponse<String> answer =
        gateway.get("/api/admin/v1/accounts/ana", "Accept-Language", "es");

    assertEquals(503, answer.statusCode());
    assertEquals("application/problem+json", header(answer, "Content-Type"));
    assertEquals("2", header(answer, "Retry-After"));
    assertTrue(answer.body().contains("\"code\":\"unavailable\""), answer.body());
    assertTrue(answer.body().contains("\"ref\":\""), answer.body());
    assertTrue(answer.body().contains("disponible"), answer.body());
  }

  @Test
  void whenNoReplicaIsThereAPersonReadsAPage() {
    first.end();
    second.end();

    HttpResponse<String> answer = gateway.get("/login", "Accept", "text/html,*/*");

    assertEquals(503, answer.statusCode());
    assertTrue(answer.body().contains("data-test=\"problem\" data-code=\"unavailable\""));
  }

  @Test
  void whatAClientSaysOfItselfIsOverwritten() {
    HttpResponse<String> answer =
        gateway.get(
            "/",
            "X-Forwarded-For",
            "203.0.113.7",
            "X-Forwarded-Proto",
            "ftp",
            "X-Forwarded-Host",
            "evil.example",
            "X-Forwarded-Port",
            "1",
            "X-Real-IP",
            "203.0.113.7",
            "Forwarded",
            "for=203.0.113.7;host=evil.example");

    assertEquals("127.0.0.1", header(answer, "Got-X-Forwarded-For"));
    assertEquals("https", header(answer, "Got-X-Forwarded-Proto"));
    assertEquals(RunningGateway.PUBLIC_AUTHORITY, header(answer, "Got-X-Forwarded-Host"));
    assertEquals("", header(answer, "Got-X-Forwarded-Port"));
    assertEquals("", header(answer, "Got-X-Real-IP"));
    assertEquals("", header(answer, "Got-Forwarded"));
  }

  private List<String> names(int requests) {
    return IntStream.range(0, requests).mapToObj(i -> header(gateway.get("/"), "Name")).toList();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
