package dev.toque.local.service;

import dev.toque.local.process.Child;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One process of one service, and how it says that it is ready. */
record Replica(Child child, URI readiness) {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  static Replica of(Child child, int managementPort) {
    return new Replica(child, URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"));
  }

  static SocketAddress address(int port) {
    return SocketAddress.inetSocketAddress(port, "127.0.0.1");
  }

  boolean ready(HttpClient client) {
    HttpRequest request = HttpRequest.newBuilder(readiness).timeout(PATIENCE).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
