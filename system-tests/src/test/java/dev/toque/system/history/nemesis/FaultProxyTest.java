package dev.toque.system.history.nemesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {

  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String FIRST = "AUTH toque-push x";

  private static Vertx vertx;
  private FaultProxy proxy;
  private Socket caller;

  @BeforeAll
  static void start() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void end() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @BeforeEach
  void connect() throws IOException {
    proxy = new FaultProxy(vertx, echo("").actualPort());
    caller = new Socket("127.0.0.1", proxy.port());
    assertEquals(FIRST, exchange(caller, FIRST, LONG));
  }

  @AfterEach
  void close() throws IOException {
    caller.close();
    proxy.close();
  }

  @Test
  void aCutEndsConnectionsAndNewOnesUntilItIsHealed() throws IOException {
    proxy.make(new Trouble(Trouble.Kind.CUT, Trouble.EVERYBODY, 0));

    assertThrows(IOException.class, () -> exchange(caller, "a", LONG));
    try (Socket late = new Socket("127.0.0.1", proxy.port())) {
      assertThrows(IOException.class, () -> exchange(late, "a", LONG));
    }
    proxy.make(Trouble.NONE);
    try (Socket healed = new Socket("127.0.0.1", proxy.port())) {
      assertEquals("a", exchange(healed, "a", LONG));
    }
  }

  @Test
  void aCutOfOneServiceLeavesOthersAlone() throws IOException {
    proxy.make(new Trouble(Trouble.Kind.CUT, "portal", 0));

    assertEquals("a", exchange(caller, "a", LONG));
    try (Socket portal = new Socket("127.0.0.1", proxy.port())) {
      assertThrows(IOException.class, () -> exchange(portal, "user toque_portal", LONG));
    }
  }

  @Test
  void whatWasStalledArrivesInOrderWhenItIsHealed() throws IOException {
    proxy.make(new Trouble(Trouble.Kind.STALL, "push", 0));

    assertThrows(SocketTimeoutException.class, () -> exchange(caller, "ab", SHORT));
    caller.getOutputStream().write("cd".getBytes(StandardCharsets.US_ASCII));
    proxy.make(Trouble.NONE);

    assertEquals("abcd", read(caller, 4, LONG));
  }

  @Test
  void aDelayHoldsBothWays() throws IOException {
    proxy.make(new Trouble(Trouble.Kind.DELAY, Trouble.EVERYBODY, 150));

    long begun = System.nanoTime();
    assertEquals("a", exchange(caller, "a", LONG));

    assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() >= 300);
  }

  @Test
  void itCanLeadToAnotherServer() throws IOException {
    proxy.leadTo(echo("other:").actualPort());

    assertThrows(IOException.class, () -> exchange(caller, "a", LONG));
    try (Socket next = new Socket("127.0.0.1", proxy.port())) {
      next.getOutputStream().write('a');
      assertEquals("other:a", read(next, 7, LONG));
    }
  }

  private static NetServer echo(String before) {
    return vertx
        .createNetServer()
        .connectHandler(socket -> socket.handler(bytes -> socket.write(before + bytes.toString())))
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private static String exchange(Socket socket, String text, Duration patience) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return read(socket, text.length(), patience);
  }

  private static String read(Socket socket, int length, Duration patience) throws IOException {
    socket.setSoTimeout((int) patience.toMillis());
    byte[] bytes = socket.getInputStream().readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("the connection has ended");
    }
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
