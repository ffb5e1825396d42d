package dev.toque.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A gateway on a free port and a client that speaks to it. */
final class RunningGateway implements AutoCloseable {

  static final String PUBLIC_AUTHORITY = "portal.example";

  private static final int PATIENCE_MILLIS = 10_000;

  private final Gateway gateway;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningGateway(Gateway gateway) {
    this.gateway = gateway;
  }

  static RunningGateway before(Vertx vertx, Map<String, List<SocketAddress>> replicas) {
    return before(vertx, replicas, Patience.USUAL);
  }

  static RunningGateway before(
      Vertx vertx, Map<String, List<SocketAddress>> replicas, Patience patience) {
    GatewayAddress address = new GatewayAddress(List.of("127.0.0.1"), 0, "https", PUBLIC_AUTHORITY);
    return new RunningGateway(Gateway.open(vertx, address, Optional.empty(), replicas, patience));
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(withHeaders(request(path), headers).GET().build());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(withHeaders(request(path), headers).POST(BodyPublishers.ofString(body)).build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path));
  }

  HttpClient client() {
    return client;
  }

  /** The whole answer to exactly these bytes: clients tidy up what they send, attackers do not. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  Socket connect() throws IOException {
    return new Socket("127.0.0.1", gateway.port());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static HttpRequest.Builder withHeaders(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  @Override
  public void close() {
    gateway.close();
  }
}
