package dev.toque.push.notification.webpush;

import dev.toque.push.notification.Outcome;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * Hands one encrypted message to a push service. The address is resolved and judged here, and the
 * connection goes to that very address, so that a name cannot change its meaning in between.
 */
@ApplicationScoped
class PushServiceClient {

  private static final int MOST_OPEN = 64;
  private static final int HEADER_BYTES = 8192;

  private final Vertx vertx;
  private final HttpClient http;
  private final WebPushConfig config;
  private final Clock clock;

  PushServiceClient(Vertx vertx, WebPushConfig config, Clock clock) {
    this.vertx = vertx;
    this.config = config;
    this.clock = clock;
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxPoolSize(MOST_OPEN)
                .setMaxHeaderSize(HEADER_BYTES));
  }

  /** The service cannot now; counts against it. */
  static final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Outcome.Retry outcome;

    Trouble(Outcome.Retry outcome) {
      super("the push service cannot now", null, false, false);
      this.outcome = outcome;
    }

    Outcome outcome() {
      return outcome;
    }
  }

  /**
   * Posts it. The body of the answer is never read, whatever its length.
   *
   * @return {@code Delivered}, {@code Gone} or {@code Refused}; fails with {@link Trouble}, or with
   *     whatever the network does
   */
  @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.6, delay = 5000)
  @Bulkhead(MOST_OPEN)
  Uni<Outcome> post(Endpoint endpoint, Map<String, String> headers, byte[] body) {
    return Uni.createFrom()
        .completionStage(
            () ->
                resolve(endpoint)
                    .compose(address -> http.request(options(endpoint, address)))
                    .compose(request -> exchange(request, headers, body))
                    .toCompletionStage());
  }

  void stop(@Observes ShutdownEvent event) {
    http.close();
  }

  private Future<SocketAddress> resolve(Endpoint endpoint) {
    return vertx.executeBlocking(
        () -> {
          InetAddress[] all = InetAddress.getAllByName(endpoint.uri().getHost());
          if (!endpoint.vouched() && !Arrays.stream(all).allMatch(PublicAddress::is)) {
            throw new SecurityException("a push endpoint leads into a network of its own");
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
    String retryAfter = response.getHeader("Retry-After");
    Outcome outcome =
        Answers.outcome(
            response.statusCode(),
            retryAfter == null ? "" : retryAfter,
            config.firstPause(),
            clock);
    if (outcome instanceof Outcome.Retry retry) {
      throw new Trouble(retry);
    }
    return outcome;
  }
}
