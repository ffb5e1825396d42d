package dev.toque.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;

/** Says who the client is, in our words: what the client itself claims about that is dropped. */
record ForwardedHeaders(GatewayAddress address) implements ProxyInterceptor {

  private static final List<String> CLAIMS =
      List.of(
          "Forwarded",
          "X-Forwarded-By",
          "X-Forwarded-Port",
          "X-Forwarded-Prefix",
          "X-Forwarded-Server",
          "X-Forwarded-Ssl",
          "X-Original-URL",
          "X-Real-IP",
          "X-Rewrite-URL",
          // belongs to a protocol upgrade that we do not forward
          "HTTP2-Settings");

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    HttpServerRequest request = context.request().proxiedRequest();
    MultiMap headers = context.request().headers();
    CLAIMS.forEach(headers::remove);
    headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
    headers.set("X-Forwarded-Proto", address.scheme());
    headers.set("X-Forwarded-Host", address.publicAuthority());
    return context.sendRequest();
  }
}
