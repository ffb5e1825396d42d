package dev.toque.system.setup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Takes whatever it is sent and says that all is well: a push service that accepts messages, and a
 * collector that accepts traces.
 */
public final class Receiver implements AutoCloseable {

  private static final String TRACES = "/v1/traces";

  private final HttpServer server;
  private final Queue<byte[]> traces = new ConcurrentLinkedQueue<>();

  private Receiver(HttpServer server) {
    this.server = server;
  }

  /** A new one, on loopback. */
  public static Receiver listen() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Receiver receiver = new Receiver(server);
      server.createContext("/", receiver::take);
      server.start();
      return receiver;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where it listens. */
  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Exports of traces that have come so far (OTLP/HTTP, binary). */
  public List<byte[]> traces() {
    return List.copyOf(traces);
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    boolean ofTraces = exchange.getRequestURI().getPath().equals(TRACES);
    if (ofTraces) {
      traces.add(body);
    }
    exchange.sendResponseHeaders(ofTraces ? 200 : 201, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
