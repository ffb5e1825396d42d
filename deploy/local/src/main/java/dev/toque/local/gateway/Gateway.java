package dev.toque.local.gateway;

import dev.toque.local.CannotStart;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Listens on the public port and forwards to the services. */
public final class Gateway implements AutoCloseable {

  private static final int LARGEST_HEADER = 8 * 1024;
  private static final int IDLE_SECONDS = 75;
  private static final String NOT_FOUND =
      "{\"type\":\"urn:toque:problem:not-found\",\"title\":\"Not found\",\"status\":404,\"code\":\"not-found\"}";

  private final Map<String, Balancer> balancers = new HashMap<>();
  private final HttpServer server;

  private Gateway(Vertx vertx, int port, Map<String, List<SocketAddress>> replicas) {
    replicas.forEach(
        (service, addresses) -> balancers.put(service, new Balancer(vertx, addresses)));
    balancers.values().forEach(balancer -> balancer.proxy().addInterceptor(new Forwarded()));
    HttpServerOptions options =
        new HttpServerOptions()
            .setPort(port)
            .setHost("localhost")
            .setMaxHeaderSize(LARGEST_HEADER)
            .setMaxInitialLineLength(LARGEST_HEADER)
            .setIdleTimeout(IDLE_SECONDS);
    server = vertx.createHttpServer(options).requestHandler(this::route);
  }

  /** Opens the gateway before these replicas, by the service's name. */
  public static Gateway open(Vertx vertx, int port, Map<String, List<SocketAddress>> replicas) {
    Gateway gateway = new Gateway(vertx, port, replicas);
    try {
      gateway.server.listen().toCompletionStage().toCompletableFuture().join();
      return gateway;
    } catch (CompletionException failure) {
      throw new CannotStart(
          "Port %d cannot be used (%s). Set TOQUE_PORT to another one."
              .formatted(port, failure.getCause().getMessage()),
          failure);
    }
  }

  int port() {
    return server.actualPort();
  }

  private void route(HttpServerRequest request) {
    Optional<Balancer> balancer =
        Optional.ofNullable(request.path()).flatMap(Routes::serviceFor).map(balancers::get);
    if (balancer.isPresent()) {
      balancer.get().proxy().handle(request);
    } else {
      request
          .response()
          .setStatusCode(404)
          .putHeader("Content-Type", "application/problem+json")
          .end(NOT_FOUND);
    }
  }

  @Override
  public void close() {
    server.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Says who the client is, in our words: what the client itself claims about that is dropped. */
  private static final class Forwarded implements ProxyInterceptor {

    private static final List<String> CLAIMS =
        List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Real-IP");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
      HttpServerRequest request = context.request().proxiedRequest();
      MultiMap headers = context.request().headers();
      CLAIMS.forEach(headers::remove);
      headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
      headers.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
      return context.sendRequest();
    }
  }
}
