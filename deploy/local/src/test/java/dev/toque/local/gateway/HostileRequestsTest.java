package dev.toque.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRequestsTest {

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger reached = new AtomicInteger();
  private RunningGateway gateway;

  @BeforeEach
  void start() {
    Origin everything =
        Origin.answering(
            vertx,
            request -> {
              reached.incrementAndGet();
              request.response().end("reached");
            });
    List<io.vertx.core.net.SocketAddress> replicas = List.of(everything.address());
    gateway =
        RunningGateway.before(
            vertx, Map.of("portal", replicas, "activation", replicas, "push", replicas));
  }

  @AfterEach
  void end() {
    gateway.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/v1/codes",
        "/INTERNAL/v1/codes",
        "/internal;x=1/v1/codes",
        "/%69nternal/v1/codes",
        "//internal",
        "/./internal",
        "/x/../internal",
        "/api/push/../../internal/v1/codes",
        "/api/push/%2e%2e/%2e%2e/internal",
        "/api/push/..%2f..%2finternal",
        "/api/push/..%5c..%5cinternal",
        "/api/push/..;/..;/internal",
        "/api/push\\..\\internal",
        "/q/health",
        "/q/health/ready?x=1",
        "/%71/metrics",
        "http://localhost/internal/v1/codes",
        "http://localhost/login",
        "*"
      })
  void whatIsNotPublicIsNotFoundHoweverItIsWritten(String target) throws IOException {
    String answer =
        gateway.raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertTrue(answer.startsWith("HTTP/1.1 404 Not Found"), answer);
    assertTrue(answer.contains("\"code\":\"not-found\""), answer);
    assertEquals(0, reached.get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND"})
  void methodsThatNobodyNeedsAreRefused(String method) throws IOException {
    String answer =
        gateway.raw(method + " /login HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertTrue(answer.startsWith("HTTP/1.1 405"), answer);
    assertEquals(0, reached.get());
  }

  @Test
  void anEndlessBodyIsRefusedWhileItComes() throws IOException {
    String part = "8000\r\n" + "x".repeat(0x8000) + "\r\n";

    String answer =
        gateway.raw(
            "POST /api/push/v1/challenges HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                + part.repeat(WholeBodies.LARGEST_BODY / 0x8000 + 1));

    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    assertTrue(answer.contains("\"code\":\"too-large\""), answer);
    assertEquals(0, reached.get());
  }

  @Test
  void anAnnouncedLargeBodyIsRefusedBeforeItComes() throws IOException {
    String answer =
        gateway.raw("POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999999\r\n\r\n");

    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    assertEquals(0, reached.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nPadding: %s\r\n\r\n",
        "GET /?%s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
      })
  void largeHeadersAreRefused(String template) throws IOException {
    String answer = gateway.raw(template.formatted("x".repeat(9_000)));

    // of a first line that is not read to its end the version is not known either
    assertTrue(answer.matches("(?s)HTTP/1\\.[01] 4.*"), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
    assertEquals(0, reached.get());
  }

  @Test
  void aBodyWithTwoLengthsIsRefused() throws IOException {
    String answer =
        gateway.raw(
            "POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde");

    assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    assertEquals(0, reached.get());
  }

  @Test
  void anUpgradeOfTheProtocolIsNotForwarded() throws IOException {
    String answer =
        gateway.raw(
            "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
                + "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    assertEquals(2, reached.get(), "it stays HTTP");
  }
}
