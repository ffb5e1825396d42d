package dev.toque.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The import of accounts, whose body is long and whose answer begins before its end. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ImportTest {

  private static final int PART = 0x8000;

  /** More than the buffers of two connections. */
  private static final long ENDLESS = 128L * 1024 * 1024;

  private static final long PATIENCE_MILLIS = 1_000;
  private static final String PATH = "/api/admin/v1/accounts/import";

  private final Vertx vertx = Vertx.vertx();
  private final AtomicLong received = new AtomicLong();
  private final Origin portal = Origin.answering(vertx, this::take);
  private final RunningGateway gateway =
      RunningGateway.before(vertx, Map.of("portal", List.of(portal.address())));

  @AfterEach
  void end() {
    gateway.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void itPassesAsItComesHoweverLongItIs() throws IOException {
    int parts = 3 * WholeBodies.LARGEST_BODY / PART;
    try (Socket client = gateway.connect();
        BufferedReader answer = lines(client)) {
      write(client, "POST " + PATH + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
      for (int i = 0; i < parts; i++) {
        write(client, "8000\r\n" + "x".repeat(PART) + "\r\n");
      }

      String line = answer.readLine();
      assertTrue(line.startsWith("HTTP/1.1 200"), line);
      while (!line.equals("got %d".formatted((long) parts * PART))) {
        line = answer.readLine();
      }
      write(client, "0\r\n\r\n");
      while (!line.equals("all")) {
        line = answer.readLine();
      }
    }
    assertEquals((long) parts * PART, received.get());
  }

  @Test
  void whatTheServiceDoesNotReadIsNotTakenFromTheClientEither() throws IOException {
    try (SocketChannel client = SocketChannel.open(gateway.connect().getRemoteSocketAddress());
        Selector writable = Selector.open()) {
      write(
          client.socket(),
          "POST " + PATH + "?slow HTTP/1.1\r\nHost: x\r\nContent-Length: " + ENDLESS + "\r\n\r\n");
      client.configureBlocking(false);
      client.register(writable, SelectionKey.OP_WRITE);

      long taken = 0;
      while (taken < ENDLESS && writable.select(PATIENCE_MILLIS) > 0) {
        writable.selectedKeys().clear();
        taken += client.write(ByteBuffer.allocate(PART));
      }

      assertTrue(taken < ENDLESS / 2, taken + " bytes lie somewhere");
    }
  }

  /** Tells of each piece as it comes; or reads nothing. */
  private void take(HttpServerRequest request) {
    request.response().setChunked(true).write("begun\n");
    if ("slow".equals(request.query())) {
      request.pause();
      return;
    }
    request.handler(
        part -> request.response().write("got " + received.addAndGet(part.length()) + "\n"));
    request.endHandler(end -> request.response().end("all\n"));
  }

  private static void write(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    client.getOutputStream().flush();
  }

  private static BufferedReader lines(Socket client) throws IOException {
    return new BufferedReader(
        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
  }
}
