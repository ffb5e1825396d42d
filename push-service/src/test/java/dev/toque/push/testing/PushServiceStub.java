package dev.toque.push.testing;

import com.interaso.webpush.VapidKeys;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * Plays a browser's push service: each subscription has a path of its own, for which a test says
 * what is answered. What it got is kept in JDK types, because Quarkus loads test classes more than
 * once.
 */
public final class PushServiceStub implements QuarkusTestResourceLifecycleManager {

  private static final String SHARED = "toque.test.push-service";

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      Path keys = Files.createTempDirectory("vapid").resolve("vapid.keys");
      VapidKeys.load(keys, true);
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newCachedThreadPool());
      server.createContext("/", this::serve);
      server.start();
      String origin = "http://127.0.0.1:" + server.getAddress().getPort();
      System.setProperty(SHARED + ".origin", origin);
      return Map.of(
          // many tests share one application: they must not open each other's breakers
          "toque.push.provider.breaker-volume",
          "400",
          "toque.push.provider.breaker-delay",
          "1s",
          "toque.push.webpush.vapid-key-file",
          keys.toString(),
          "toque.push.webpush.subject",
          "mailto:operator@portal.example",
          "toque.push.webpush.extra-origins",
          origin,
          "toque.push.webpush.hosts",
          "fcm.googleapis.com,.push.apple.com,localhost",
          "toque.push.delivery.first-pause",
          "50ms",
          "toque.push.provider.request-timeout",
          "3s");
    } catch (IOException failure) {
      throw new IllegalStateException("the stub did not start", failure);
    }
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  public static String origin() {
    return System.getProperty(SHARED + ".origin");
  }

  /**
   * What this path answers, one after the other and the last one for ever: {@code status[ header:
   * value]}.
   */
  public static void answers(String path, String... answers) {
    queue("answers", path).addAll(List.of(answers));
  }

  /** What came to this path: headers by their small names, and {@code body} in hex. */
  public static List<Map<String, String>> messages(String path) {
    List<Map<String, String>> all = new ArrayList<>();
    for (Object message : queue("messages", path)) {
      @SuppressWarnings("unchecked")
      Map<String, String> one = (Map<String, String>) message;
      all.add(one);
    }
    return all;
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Map<String, String> message = new ConcurrentHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> message.put(name.toLowerCase(), values.get(0)));
    message.put("body", HexFormat.of().formatHex(exchange.getRequestBody().readAllBytes()));
    queue("messages", path).add(message);
    Queue<Object> answers = queue("answers", path);
    String answer = String.valueOf(answers.size() > 1 ? answers.remove() : answers.peek());
    if (answer.equals("silence")) {
      return;
    }
    String[] parts = answer.equals("null") ? new String[] {"201"} : answer.split(" ", 2);
    if (parts.length == 2) {
      String[] header = parts[1].split(": ", 2);
      exchange.getResponseHeaders().set(header[0], header[1]);
    }
    exchange.sendResponseHeaders(Integer.parseInt(parts[0]), -1);
    exchange.close();
  }

  @SuppressWarnings("unchecked")
  private static Queue<Object> queue(String kind, String path) {
    Map<String, Queue<Object>> all =
        (Map<String, Queue<Object>>)
            System.getProperties()
                .computeIfAbsent(SHARED, name -> new ConcurrentHashMap<String, Queue<Object>>());
    return all.computeIfAbsent(kind + path, name -> new ConcurrentLinkedQueue<>());
  }
}
