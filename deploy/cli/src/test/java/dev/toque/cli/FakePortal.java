package dev.toque.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers what a test wants next, and remembers what it was asked. */
final class FakePortal implements AutoCloseable {

  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();

  /** What came. */
  record Asked(String line, String authorization, String type, String body) {}

  private record Answer(int status, String type, String body) {}

  FakePortal() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  FakePortal then(int status, String json) {
    return then(status, "application/json", json);
  }

  FakePortal then(int status, String type, String body) {
    answers.add(new Answer(status, type, body));
    return this;
  }

  /** With a problem document, as Toque answers. */
  FakePortal thenProblem(int status, String code, String more) {
    return then(
        status,
        "application/problem+json",
        "{\"title\":\"Title of %1$s\",\"status\":%2$d,\"detail\":\"Detail.\",\"code\":\"%1$s\",\"ref\":\"K7QF9M2D\"%3$s}"
            .formatted(code, status, more));
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  Asked last() {
    return asked.get(asked.size() - 1);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(
        new Asked(
            exchange.getRequestMethod() + " " + exchange.getRequestURI(),
            exchange.getRequestHeaders().getFirst("Authorization"),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            body));
    Answer answer = answers.isEmpty() ? new Answer(204, "text/plain", "") : answers.remove();
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.getResponseHeaders().set("Retry-After", answer.status() == 503 ? "1" : "7");
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
