package dev.toque.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that send a byte now and then, or much and nothing more. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SlowClientsTest {

  private static final int BETWEEN_BYTES_MILLIS = 40;
  private static final int ENDED = -1;
  private static final int SILENT = -2;

  private static final Patience SHORT =
      new Patience(Duration.ofMillis(400), Duration.ofMillis(400), Duration.ofMillis(400));

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger reached = new AtomicInteger();
  private final Origin origin =
      Origin.answering(
          vertx,
          request -> {
            reached.incrementAndGet();
            if (request.path().endsWith("/stream")) {
              request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
              vertx.setPeriodic(BETWEEN_BYTES_MILLIS, beat -> request.response().write(":\n"));
            } else {
              request.body().onSuccess(body -> request.response().end("reached"));
            }
          });
  private final Map<String, List<SocketAddress>> replicas =
      Map.of("portal", List.of(origin.address()), "push", List.of(origin.address()));
  private RunningGateway gateway;

  @AfterEach
  void end() {
    gateway.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aHeadThatComesByteByByteIsCutOff() throws IOException {
    gateway = RunningGateway.before(vertx, replicas, SHORT);

    assertEquals("", trickle("GET / HTTP/1.1\r\nHost: x\r\nSlow: ", 'a'));
    assertEquals(0, reached.get());
  }

  @Test
  void aBodyThatComesByteByByteIsCutOff() throws IOException {
    gateway = RunningGateway.before(vertx, replicas, SHORT);

    assertEquals(
        "", trickle("POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\n\r\n", 'a'));
    assertEquals(0, reached.get());
  }

  @Test
  void theHeadAfterAnAnswerIsWaitedForNoLonger() throws IOException {
    gateway = RunningGateway.before(vertx, replicas, SHORT);

    String answers = trickle("GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nSlow: ", 'a');

    assertTrue(answers.endsWith("\r\n\r\nreached"), answers);
    assertEquals(1, reached.get());
  }

  @Test
  void aStreamLastsLongerThanAllOfThese() throws IOException {
    gateway = RunningGateway.before(vertx, replicas, SHORT);

    try (Socket socket = gateway.connect()) {
      socket
          .getOutputStream()
          .write("GET /api/push/v1/stream HTTP/1.1\r\nHost: x\r\n\r\n".getBytes());
      long begun = System.nanoTime();
      while (System.nanoTime() - begun < SHORT.pause().multipliedBy(3).toNanos()) {
        assertTrue(socket.getInputStream().read() != -1, "the stream was cut off");
      }
    }
  }

  @Test
  void manyLargeBodiesAtOnceAreNotHeldAndSmallOnesStillAre() throws IOException {
    gateway = RunningGateway.before(vertx, replicas);
    byte[] nearlyAll =
        ("POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(WholeBodies.LARGEST_BODY, "x".repeat(WholeBodies.LARGEST_BODY - 1)))
            .getBytes(StandardCharsets.US_ASCII);
    List<Socket> open = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < 24; i++) {
      Socket socket = gateway.connect();
      open.add(socket);
      try {
        socket.getOutputStream().write(nearlyAll);
      } catch (IOException cutOff) {
        refused++;
      }
    }

    assertEquals("reached", gateway.post("/login", "x".repeat(HeldBodies.ALWAYS)).body());
    for (Socket socket : open) {
      refused += isRefused(socket) ? 1 : 0;
      socket.close();
    }
    assertTrue(refused >= 8, "refused: " + refused);
    assertEquals(
        "reached", gateway.post("/login", "x".repeat(WholeBodies.LARGEST_BODY)).body(), "again");
  }

  /** What came until the gateway ended the connection, while a byte is sent now and then. */
  private String trickle(String begin, char next) throws IOException {
    try (Socket socket = gateway.connect()) {
      socket.setSoTimeout(BETWEEN_BYTES_MILLIS);
      socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
      ByteArrayOutputStream answers = new ByteArrayOutputStream();
      try {
        for (int read = read(socket); read != ENDED; read = read(socket)) {
          if (read == SILENT) {
            socket.getOutputStream().write(next);
          } else {
            answers.write(read);
          }
        }
      } catch (SocketException ended) {
        // while we wrote
      }
      return answers.toString(StandardCharsets.US_ASCII);
    }
  }

  private static int read(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read();
    } catch (SocketTimeoutException silent) {
      return SILENT;
    }
  }

  /** Others are being held: nothing is answered, and the connection stays. */
  private static boolean isRefused(Socket socket) throws SocketException {
    socket.setSoTimeout(BETWEEN_BYTES_MILLIS);
    try {
      byte[] begin = socket.getInputStream().readNBytes(12);
      assertEquals("HTTP/1.1 503", new String(begin, StandardCharsets.US_ASCII));
      return true;
    } catch (SocketTimeoutException held) {
      return false;
    } catch (IOException cutOff) {
      return true;
    }
  }
}
