package dev.toque.local.gateway;

import dev.toque.protocol.problem.ProblemCode;
import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** When no replica can be reached, or one breaks off before it answered: try again in a moment. */
record Unavailable() implements ProxyInterceptor {

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    return context
        .sendRequest()
        .otherwise(
            unreachable ->
                Refusal.of(ProblemCode.UNAVAILABLE, context.request().proxiedRequest())
                    .instead(context.request()));
  }
}
