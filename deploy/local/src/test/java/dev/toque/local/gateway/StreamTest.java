package dev.toque.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class StreamTest {

  private final Vertx vertx = Vertx.vertx();
  private final CompletableFuture<HttpServerResponse> stream = new CompletableFuture<>();
  private final CompletableFuture<Void> clientLeft = new CompletableFuture<>();
  private final Origin origin =
      Origin.answering(
          vertx,
          request -> {
            request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            request.response().write("data: first\n\n");
            request.response().closeHandler(closed -> clientLeft.complete(null));
            stream.complete(request.response());
          });
  private final RunningGateway gateway =
      RunningGateway.before(vertx, Map.of("push", List.of(origin.address())));

  @AfterEach
  void end() {
    gateway.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void eventsArriveAsTheyAreSent() throws Exception {
    try (Socket client = openStream();
        BufferedReader lines = lines(client)) {
      awaitLine(lines, "data: first");

      stream.get().write("data: second\n\n");

      awaitLine(lines, "data: second");
    }
  }

  @Test
  void aClientThatLeavesEndsItsStreamAtTheService() throws Exception {
    try (Socket client = openStream();
        BufferedReader lines = lines(client)) {
      awaitLine(lines, "data: first");
    }

    clientLeft.get();
  }

  @Test
  void aServiceThatBreaksOffEndsTheClientsStream() throws Exception {
    try (Socket client = openStream();
        BufferedReader lines = lines(client)) {
      awaitLine(lines, "data: first");

      stream.get().reset();

      assertEquals(-1, client.getInputStream().read());
    }
  }

  private Socket openStream() throws IOException {
    Socket client = gateway.connect();
    String request = "GET /api/push/v1/stream HTTP/1.1\r\nHost: x\r\n\r\n";
    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  private static BufferedReader lines(Socket client) throws IOException {
    return new BufferedReader(
        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
  }

  private static void awaitLine(BufferedReader lines, String expected) throws IOException {
    String line = lines.readLine();
    while (!expected.equals(line)) {
      if (line == null) {
        throw new IOException("the stream ended before: " + expected);
      }
      line = lines.readLine();
    }
  }
}
