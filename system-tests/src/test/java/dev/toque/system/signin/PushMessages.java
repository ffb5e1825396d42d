package dev.toque.system.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.testing.TestSubscription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;

/**
 * Stands for a browser's push service, which no test may use: it takes what push-service sends to a
 * subscription, as the real one would, and the test carries it to the browser.
 */
final class PushMessages implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int CREATED = 201;

  /** The browser's own subscribing would ask its push service. */
  private static final String SUBSCRIBING =
      """
      (() => {
        const toJSON = () => ({ endpoint: "%s", expirationTime: null, keys: { p256dh: "%s", auth: "%s" } });
        PushManager.prototype.getSubscription = async () => null;
        PushManager.prototype.subscribe = async ({ applicationServerKey }) =>
          ({ ...toJSON(), options: { applicationServerKey }, toJSON });
      })()
      """;

  private final HttpServer server;
  private final Map<String, Queue<byte[]>> received = new ConcurrentHashMap<>();

  private PushMessages(HttpServer server) {
    this.server = server;
  }

  static PushMessages listen() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      PushMessages messages = new PushMessages(server);
      server.createContext("/", messages::take);
      server.start();
      return messages;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What a page runs first, to get this subscription when it subscribes. */
  String subscribing(String name, TestSubscription subscription) {
    return SUBSCRIBING.formatted(
        origin() + "/" + name, subscription.publicKey(), subscription.secret());
  }

  /** Waits until so many of this kind have come; they are told as they were sent. */
  List<JsonNode> await(String name, TestSubscription subscription, String kind, int howMany) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> of(name, subscription, kind), found -> found.size() >= howMany);
  }

  /** Those of this kind that have come so far. */
  List<JsonNode> of(String name, TestSubscription subscription, String kind) {
    return received.getOrDefault("/" + name, new ConcurrentLinkedQueue<>()).stream()
        .map(subscription::decrypt)
        .map(text -> StrictJson.readTree(text.getBytes(StandardCharsets.UTF_8)))
        .filter(message -> message.path("kind").asText().equals(kind))
        .toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    received
        .computeIfAbsent(exchange.getRequestURI().getPath(), path -> new ConcurrentLinkedQueue<>())
        .add(exchange.getRequestBody().readAllBytes());
    exchange.sendResponseHeaders(CREATED, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
