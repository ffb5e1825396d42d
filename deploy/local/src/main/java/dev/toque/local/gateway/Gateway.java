package dev.toque.local.gateway;

import dev.toque.protocol.problem.ProblemCode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Listens on the public port and forwards to the services. */
public final class Gateway implements AutoCloseable {

  private static final int LARGEST_HEADER = 8 * 1024;

  /** Longer than from one beat of our server-sent events to the next (20 s). */
  private static final int IDLE_SECONDS = 75;

  /** Of large bodies at once; small ones are always taken. */
  private static final int MOST_HELD = 4 * 1024 * 1024;

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  /** Kept, so that its level is. Netty has a line for each frame that it passes over. */
  private static final Logger FRAMES = Logger.getLogger("io.netty.handler.codec.http2");

  static {
    FRAMES.setLevel(Level.WARNING);
  }

  private final Map<String, HttpProxy> proxies = new HashMap<>();
  private final List<HttpServer> servers = new ArrayList<>();
  private final Vertx vertx;
  private final Optional<PfxOptions> certificate;
  private final SlowClients slowClients;

  private Gateway(
      Vertx vertx,
      GatewayAddress address,
      Optional<PfxOptions> certificate,
      Map<String, List<SocketAddress>> replicas,
      Patience patience) {
    this.vertx = vertx;
    this.certificate = certificate;
    this.slowClients = new SlowClients(vertx, patience);
    WholeBodies bodies = new WholeBodies(vertx, new HeldBodies(MOST_HELD), patience.body());
    replicas.forEach(
        (service, addresses) ->
            proxies.put(
                service,
                new Balancer(vertx, addresses)
                    .proxy()
                    .addInterceptor(new Unavailable())
                    .addInterceptor(new ForwardedHeaders(address))
                    .addInterceptor(bodies)));
  }

  /**
   * Opens the gateway before these replicas, by the service's name.
   *
   * @param certificate for https, by HTTP/2 where the client can; without one it speaks plain http
   */
  public static Gateway open(
      Vertx vertx,
      GatewayAddress address,
      Optional<PfxOptions> certificate,
      Map<String, List<SocketAddress>> replicas) {
    return open(vertx, address, certificate, replicas, Patience.USUAL);
  }

  static Gateway open(
      Vertx vertx,
      GatewayAddress address,
      Optional<PfxOptions> certificate,
      Map<String, List<SocketAddress>> replicas,
      Patience patience) {
    Gateway gateway = new Gateway(vertx, address, certificate, replicas, patience);
    try {
      gateway.listen(address.hosts().get(0), address.port());
    } catch (CompletionException failure) {
      throw address.taken(failure.getCause());
    }
    address.hosts().stream().skip(1).forEach(host -> gateway.tryToListen(host));
    return gateway;
  }

  int port() {
    return servers.get(0).actualPort();
  }

  private void listen(String host, int port) {
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost(host)
            .setPort(port)
            .setMaxHeaderSize(LARGEST_HEADER)
            .setMaxInitialLineLength(LARGEST_HEADER)
            .setHandle100ContinueAutomatically(true)
            .setHttp2ClearTextEnabled(false)
            .setIdleTimeout(IDLE_SECONDS);
    certificate.ifPresent(own -> options.setSsl(true).setUseAlpn(true).setKeyCertOptions(own));
    HttpServer server =
        vertx
            .createHttpServer(options)
            .connectionHandler(slowClients::connected)
            .requestHandler(this::route)
            .invalidRequestHandler(Gateway::refuseInvalid);
    join(server.listen());
    servers.add(server);
  }

  /** Where a machine has no IPv6, its IPv4 address is enough. */
  private void tryToListen(String host) {
    try {
      listen(host, port());
    } catch (CompletionException notThere) {
      // "localhost" reaches us by the first address
    }
  }

  private void route(HttpServerRequest request) {
    slowClients.asked(request);
    Optional<HttpProxy> proxy =
        Optional.ofNullable(request.uri())
            .map(uri -> uri.split("[?#]", 2)[0])
            .flatMap(Routes::serviceFor)
            .map(proxies::get);
    if (proxy.isEmpty()) {
      Refusal.of(ProblemCode.NOT_FOUND, request).send();
    } else if (!METHODS.contains(request.method())) {
      Refusal.of(ProblemCode.METHOD_NOT_ALLOWED, request).send();
    } else {
      proxy.get().handle(request);
    }
  }

  private static void refuseInvalid(HttpServerRequest request) {
    Refusal.of(ProblemCode.MALFORMED, request).sendLast();
  }

  private static <T> T join(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  @Override
  public void close() {
    servers.forEach(server -> join(server.close()));
  }
}
