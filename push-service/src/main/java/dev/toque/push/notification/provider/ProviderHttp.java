package dev.toque.push.notification.provider;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/**
 * Posts to addresses that the operator's configuration names. Redirects are not followed; an answer
 * that is endless, in time or in length, ends as a failure.
 */
@Singleton
public class ProviderHttp {

  private static final int HEADER_BYTES = 8192;
  private static final int BODY_BYTES = 16 * 1024;

  private final Vertx vertx;
  private final HttpClient http;
  private final long patience;

  public ProviderHttp(Vertx vertx, ProviderConfig config) {
    this.vertx = vertx;
    this.patience = config.requestTimeout().toMillis();
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxPoolSize(config.mostOpen())
                .setMaxHeaderSize(HEADER_BYTES)
                // addresses are secrets of phones, and providers need not know our traces
                .setTracingPolicy(TracingPolicy.IGNORE));
  }

  /** Posts once; fails with what the network does. */
  public Uni<HttpAnswer> post(URI address, Map<String, String> headers, byte[] body) {
    return Uni.createFrom().completionStage(() -> exchange(address, headers, body));
  }

  void stop(@Observes ShutdownEvent event) {
    http.close();
  }

  private CompletionStage<HttpAnswer> exchange(
      URI address, Map<String, String> headers, byte[] body) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(address.toString())
            .setFollowRedirects(false);
    return http.request(options)
        .compose(
            request -> {
              headers.forEach(request::putHeader);
              return limited(request, Buffer.buffer(body));
            })
        .toCompletionStage();
  }

  /** The whole exchange ends in time, or the connection is given up. */
  private Future<HttpAnswer> limited(HttpClientRequest request, Buffer body) {
    Promise<HttpAnswer> answered = Promise.promise();
    long timer =
        vertx.setTimer(
            patience, late -> answered.tryFail(new TimeoutException("no answer in time")));
    request
        .send(body)
        .compose(ProviderHttp::read)
        .onSuccess(answered::tryComplete)
        .onFailure(answered::tryFail);
    return answered
        .future()
        .onComplete(done -> vertx.cancelTimer(timer))
        .onFailure(failed -> request.reset());
  }

  private static Future<HttpAnswer> read(HttpClientResponse response) {
    Promise<HttpAnswer> whole = Promise.promise();
    Buffer text = Buffer.buffer();
    response
        .exceptionHandler(whole::tryFail)
        .handler(
            chunk -> {
              if (text.length() + chunk.length() > BODY_BYTES) {
                whole.tryFail(new IOException("the answer is too long"));
              } else {
                text.appendBuffer(chunk);
              }
            })
        .endHandler(end -> whole.tryComplete(answer(response, text)));
    return whole.future();
  }

  private static HttpAnswer answer(HttpClientResponse response, Buffer text) {
    String retryAfter = response.getHeader("Retry-After");
    return new HttpAnswer(
        response.statusCode(),
        retryAfter == null ? "" : retryAfter,
        text.toString(StandardCharsets.UTF_8));
  }
}
