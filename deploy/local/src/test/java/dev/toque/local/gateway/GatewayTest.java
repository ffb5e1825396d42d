package dev.toque.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.net.SocketAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer first;
  private HttpServer second;
  private Gateway gateway;

  @BeforeEach
  void start() {
    first = origin("first");
    second = origin("second");
    List<SocketAddress> replicas = List.of(address(first), address(second));
    gateway = Gateway.open(vertx, 0, Map.of("portal", replicas, "push", List.of(address(first))));
  }

  @AfterEach
  void end() {
    gateway.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void requestsGoToTheReplicasInTurn() throws Exception {
    List<String> names =
        IntStream.range(0, 4)
            .mapToObj(i -> get("/").headers().firstValue("Name").orElse(""))
            .sorted()
            .toList();

    assertEquals(List.of("first", "first", "second", "second"), names);
  }

  @Test
  void aReplicaThatIsGoneIsPassedOver() {
    second.close().toCompletionStage().toCompletableFuture().join();

    List<String> names =
        IntStream.range(0, 4)
            .mapToObj(i -> get("/").headers().firstValue("Name").orElse(""))
            .toList();

    assertEquals(List.of("first", "first", "first", "first"), names);
  }

  @Test
  void whatTheClientSaysOfItselfIsDropped() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url("/")))
            .header("X-Forwarded-For", "203.0.113.7")
            .header("Forwarded", "for=203.0.113.7")
            .build();

    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

    assertEquals("127.0.0.1 null", response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/v1/codes",
        "/api/push/../../internal/v1/codes",
        "/api/push/%2e%2e/%2e%2e/internal",
        "//internal",
        "/q/health"
      })
  void internalPathsAreNotFoundHoweverTheyAreWritten(String path) throws IOException {
    assertEquals("HTTP/1.1 404 Not Found", raw("GET " + path + " HTTP/1.1"));
  }

  /** Clients normalise paths; an attacker does not. */
  private String raw(String requestLine) throws IOException {
    try (Socket socket = new Socket("localhost", gateway.port())) {
      String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  private HttpResponse<String> get(String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(url(path))).build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private String url(String path) {
    return "http://localhost:" + gateway.port() + path;
  }

  private HttpServer origin(String name) {
    return vertx
        .createHttpServer()
        .requestHandler(
            request ->
                request
                    .response()
                    .putHeader("Name", name)
                    .end(
                        request.getHeader("X-Forwarded-For")
                            + " "
                            + request.getHeader("Forwarded")))
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private static SocketAddress address(HttpServer server) {
    return SocketAddress.inetSocketAddress(server.actualPort(), "127.0.0.1");
  }
}
