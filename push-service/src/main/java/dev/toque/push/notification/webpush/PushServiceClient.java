package dev.toque.push.notification.webpush;

import dev.toque.push.notification.Outcome;
import dev.toque.push.notification.provider.ProviderConfig;
import dev.toque.push.notification.provider.ProviderFault;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * Hands one encrypted message to a push service. The address is resolved and judged here, and the
 * connection goes to that very address, so that a name cannot change its meaning in between.
 */
@Singleton
class PushServiceClient {

  private static final int HEADER_BYTES = 8192;

  private final Vertx vertx;
  private final HttpClient http;
  private final ProviderConfig config;
  private final Clock clock;

  PushServiceClient(Vertx vertx, ProviderConfig config, Clock clock) {
    this.vertx = vertx;
    this.config = config;
    this.clock = clock;
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxPoolSize(config.mostOpen())
                .setMaxHeaderSize(HEADER_BYTES)
                // addresses are secrets of phones, and providers need not know our traces
                .setTracingPolicy(TracingPolicy.IGNORE));
  }

  /**
   * Posts it. The body of the answer is never read, whatever its length.
   *
   * @return what the service made of it; fails with whatever the network does, and with {@link
   *     ProviderFault} for an address that is not to be called
   */
  Uni<Outcome> post(Endpoint endpoint, Map<String, String> headers, byte[] body) {
    return Uni.createFrom()
        .completionStage(
            () ->
                resolve(endpoint)
                    .compose(address -> http.request(options(endpoint, address)))
                    .compose(request -> exchange(request, headers, body))
                    .toCompletionStage())
        .ifNoItem()
        .after(config.connectTimeout().plus(config.requestTimeout()))
        .failWith(() -> new TimeoutException("no answer in time"));
  }

  void stop(@Observes ShutdownEvent event) {
    http.close();
  }

  private Future<SocketAddress> resolve(Endpoint endpoint) {
    return vertx.executeBlocking(
        () -> {
          InetAddress[] all = InetAddress.getAllByName(endpoint.uri().getHost());
          if (!endpoint.vouched() && !Arrays.stream(all).allMatch(PublicAddress::is)) {
            throw new ProviderFault(new Outcome.Refused("address"));
          }
          return SocketAddress.inetSocketAddress(endpoint.port(), all[0].getHostAddress());
        },
        false);
  }

  private RequestOptions options(Endpoint endpoint, SocketAddress address) {
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(address)
        .setHost(endpoint.uri().getHost())
        .setPort(endpoint.port())
        .setSsl(endpoint.secure())
        .setURI(endpoint.target())
        .setFollowRedirects(false)
        .setTimeout(config.requestTimeout().toMillis());
  }

  private Future<Outcome> exchange(
      HttpClientRequest request, Map<String, String> headers, byte[] body) {
    headers.forEach(request::putHeader);
    return request.send(Buffer.buffer(body)).map(this::judge).onComplete(done -> request.reset());
  }

  private Outcome judge(HttpClientResponse response) {
    // the rest of the answer is thrown away with its connection, which is no error
    response.exceptionHandler(thrownAway -> {});
    String retryAfter = response.getHeader("Retry-After");
    return Answers.outcome(response.statusCode(), retryAfter == null ? "" : retryAfter, clock);
  }
}
