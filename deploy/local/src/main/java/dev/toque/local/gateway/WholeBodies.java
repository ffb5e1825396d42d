package dev.toque.local.gateway;

import dev.toque.protocol.problem.ProblemCode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Takes in the whole body of a request, up to a limit, before a service is bothered with it: slow
 * and endless ones end here. The services' own limits are stricter. The import of accounts alone
 * passes as it comes: the portal reads it piece by piece, and nothing of a stranger's.
 */
record WholeBodies() implements ProxyInterceptor {

  static final int LARGEST_BODY = 1024 * 1024;

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    HttpServerRequest request = context.request().proxiedRequest();
    if (!hasBody(request) || Routes.isImport(request.method(), request.path())) {
      return context.sendRequest();
    }
    if (announced(request) > LARGEST_BODY) {
      return refuse(request);
    }
    return read(request)
        .compose(
            body -> {
              context.request().setBody(Body.body(body));
              return context.sendRequest();
            },
            tooLarge -> refuse(request));
  }

  /** HTTP/2 need not announce one. */
  private static boolean hasBody(HttpServerRequest request) {
    return request.version() == HttpVersion.HTTP_2
        ? !request.isEnded()
        : request.headers().contains("Content-Length")
            || request.headers().contains("Transfer-Encoding");
  }

  /** The body may go on for ever, so that its connection ends; nothing is left to be proxied. */
  private static Future<ProxyResponse> refuse(HttpServerRequest request) {
    Refusal.of(ProblemCode.TOO_LARGE, request).sendLast();
    return Promise.<ProxyResponse>promise().future();
  }

  private static long announced(HttpServerRequest request) {
    try {
      return Long.parseLong(String.valueOf(request.getHeader("Content-Length")));
    } catch (NumberFormatException none) {
      return 0; // not announced, or not as a number: then it is counted as it comes
    }
  }

  private static Future<Buffer> read(HttpServerRequest request) {
    Promise<Buffer> whole = Promise.promise();
    Buffer body = Buffer.buffer();
    request.handler(
        part -> {
          if (body.length() + part.length() > LARGEST_BODY) {
            whole.tryFail("too large");
          } else {
            body.appendBuffer(part);
          }
        });
    request.endHandler(end -> whole.tryComplete(body));
    request.exceptionHandler(whole::tryFail);
    request.resume(); // the proxy has paused it
    return whole.future();
  }
}
