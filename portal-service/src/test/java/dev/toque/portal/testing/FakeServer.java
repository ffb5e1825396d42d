package dev.toque.portal.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.toque.kit.problem.ProblemMapper;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Routes of a fake service. Where two routes fit, the one added first answers. */
final class FakeServer {

  /** Answers a request: the parts of its path that the route leaves open, and its body. */
  interface Route extends BiFunction<List<String>, byte[], Object> {}

  private final Map<Pattern, Route> routes = new LinkedHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> references = new CopyOnWriteArrayList<>();
  private volatile boolean away;

  void on(String method, String path, Route route) {
    routes.put(Pattern.compile(method + " " + path.replace("{}", "([^/]+)")), route);
  }

  /** What was asked, as {@code POST /internal/v1/codes}, oldest first. */
  List<String> requests() {
    return requests;
  }

  /** The same with the reference behind each, {@code none} where nobody's request was. */
  List<String> references() {
    return references;
  }

  void away(boolean isAway) {
    away = isAway;
  }

  /**
   * Serves at this port, in the place of what an earlier test had there. Connections stay, as a
   * restart would only be one more thing that can go wrong between two tests.
   */
  void serve(int port) {
    String name = "toque.test.fake." + port;
    synchronized (System.getProperties()) {
      if (System.getProperties().get(name) instanceof HttpServer running) {
        running.removeContext("/");
        running.createContext("/", this::answer);
      } else {
        System.getProperties().put(name, start(port));
      }
    }
  }

  private HttpServer start(int port) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 64);
      server.setExecutor(Executors.newCachedThreadPool(FakeServer::daemon));
      server.createContext("/", this::answer);
      server.start();
      return server;
    } catch (IOException failure) {
      throw new IllegalStateException("the fake did not start", failure);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "fake");
    thread.setDaemon(true);
    return thread;
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    requests.add(request);
    String ref = exchange.getRequestHeaders().getFirst("Toque-Ref");
    references.add(request + " " + (ref == null ? "none" : ref));
    if (away) {
      exchange.close();
      return;
    }
    try {
      Object result = find(request, body);
      send(exchange, result == null ? 204 : 200, "application/json", result);
    } catch (ProblemException problem) {
      Map<String, Object> document = new LinkedHashMap<>(problem.members());
      document.put("code", problem.code().code());
      send(exchange, problem.code().status(), ProblemMapper.PROBLEM_JSON, document);
    } catch (RuntimeException bug) {
      bug.printStackTrace();
      send(exchange, 500, "text/plain", bug.toString());
    }
  }

  private Object find(String request, byte[] body) {
    for (Map.Entry<Pattern, Route> route : routes.entrySet()) {
      Matcher matcher = route.getKey().matcher(request);
      if (matcher.matches()) {
        List<String> parts =
            java.util.stream.IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(matcher::group)
                .toList();
        return route.getValue().apply(parts, body);
      }
    }
    throw new IllegalStateException("the fake has no route for " + request);
  }

  private static void send(HttpExchange exchange, int status, String type, Object result)
      throws IOException {
    byte[] body = result == null ? new byte[0] : StrictJson.write(result);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
