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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Spreads requests over the replicas of one service in turn. A replica that cannot be connected to
 * is passed over: nothing was sent yet, so trying the next is safe.
 */
public final class Balancer {

  /** Each open stream holds a connection; this many phones and browsers may wait at once. */
  private static final int MOST_CONNECTIONS = 20_000;

  private static final int CONNECT_MILLIS = 1_000;

  private final HttpProxy proxy;
  private final List<SocketAddress> replicas;
  private final AtomicInteger turn = new AtomicInteger();

  Balancer(Vertx vertx, List<SocketAddress> replicas) {
    this.replicas = List.copyOf(replicas);
    HttpClientOptions options =
        new HttpClientOptions()
            .setMaxPoolSize(MOST_CONNECTIONS)
            .setConnectTimeout(CONNECT_MILLIS)
            .setKeepAliveTimeout(30);
    HttpClient client = vertx.createHttpClient(options);
    this.proxy =
        HttpProxy.reverseProxy(client)
            .origin(context -> connect(client, turn.getAndIncrement(), 0));
  }

  /**
   * Opens a balancer on a loopback port of its own, for calls between the services.
   *
   * @return the port
   */
  public static int open(Vertx vertx, List<SocketAddress> replicas) {
    Balancer balancer = new Balancer(vertx, replicas);
    return vertx
        .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
        .requestHandler(balancer.proxy)
        .listen()
        .toCompletionStage()
        .toCompletableFuture()
        .join()
        .actualPort();
  }

  HttpProxy proxy() {
    return proxy;
  }

  private Future<HttpClientRequest> connect(HttpClient client, int first, int tried) {
    SocketAddress replica = replicas.get(Math.floorMod(first + tried, replicas.size()));
    return client
        .request(new RequestOptions().setServer(replica))
        .recover(
            failure ->
                tried + 1 < replicas.size()
                    ? connect(client, first, tried + 1)
                    : Future.failedFuture(failure));
  }
}
