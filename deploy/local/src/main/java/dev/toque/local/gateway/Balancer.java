package dev.toque.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Spreads requests over the replicas of one service in turn. A replica that cannot be connected to
 * is passed over: nothing was sent yet, so trying the next is safe. Nothing else is tried twice.
 */
public final class Balancer {

  /** Each open stream holds a connection; this many phones and browsers may wait at once. */
  private static final int MOST_CONNECTIONS = 20_000;

  private static final int CONNECT_MILLIS = 1_000;

  /** Shorter than the services' own, so that no request meets a connection that just closed. */
  private static final int KEEP_ALIVE_SECONDS = 30;

  private static final int IDLE_SECONDS = 75;

  private final HttpClient client;
  private final List<SocketAddress> replicas;
  private final AtomicInteger turn = new AtomicInteger();

  Balancer(Vertx vertx, List<SocketAddress> replicas) {
    this.replicas = List.copyOf(replicas);
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setIdleTimeout(IDLE_SECONDS));
  }

  /**
   * Opens a balancer on a loopback port of its own, for calls between the services.
   *
   * @return the port
   */
  public static int open(Vertx vertx, List<SocketAddress> replicas) {
    HttpServerOptions options = new HttpServerOptions().setHost("127.0.0.1").setPort(0);
    return vertx
        .createHttpServer(options)
        .requestHandler(new Balancer(vertx, replicas).proxy())
        .listen()
        .toCompletionStage()
        .toCompletableFuture()
        .join()
        .actualPort();
  }

  /** Forwards to the replica whose turn it is. */
  HttpProxy proxy() {
    return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
        .origin(context -> connect(turn.getAndIncrement(), 0));
  }

  private Future<HttpClientRequest> connect(int first, int tried) {
    SocketAddress replica = replicas.get(Math.floorMod(first + tried, replicas.size()));
    return client
        .request(new RequestOptions().setServer(replica))
        .recover(
            failure ->
                tried + 1 < replicas.size()
                    ? connect(first, tried + 1)
                    : Future.failedFuture(failure));
  }
}
