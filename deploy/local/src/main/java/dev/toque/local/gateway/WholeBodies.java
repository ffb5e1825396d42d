package dev.toque.local.gateway;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;

/**
 * Takes in the whole body of a request, up to a limit, before a service is bothered with it: slow
 * and endless ones end here. The services' own limits are stricter. The import of accounts alone
 * passes as it comes: the portal reads it piece by piece, and nothing of a stranger's.
 *
 * @param held of all bodies that are being taken in
 * @param slowest how long one may take
 */
record WholeBodies(Vertx vertx, HeldBodies held, Duration slowest) implements ProxyInterceptor {

  static final int LARGEST_BODY = 1024 * 1024;

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    HttpServerRequest request = context.request().proxiedRequest();
    if (!hasBody(request) || Routes.isImport(request.method(), request.path())) {
      return context.sendRequest();
    }
    if (announced(request) > LARGEST_BODY) {
      return refuse(request, ProblemCode.TOO_LARGE);
    }
    return read(request)
        .compose(
            body -> {
              context.request().setBody(Body.body(body));
              return context.sendRequest().onComplete(sent -> held.giveBack(body.length()));
            },
            refused ->
                refused instanceof ProblemException problem
                    ? refuse(request, problem.code())
                    : never());
  }

  /** HTTP/2 need not announce one. */
  private static boolean hasBody(HttpServerRequest request) {
    return request.version() == HttpVersion.HTTP_2
        ? !request.isEnded()
        : request.headers().contains("Content-Length")
            || request.headers().contains("Transfer-Encoding");
  }

  /** The body may go on for ever, so that its connection ends; nothing is left to be proxied. */
  private static Future<ProxyResponse> refuse(HttpServerRequest request, ProblemCode code) {
    Refusal.of(code, request).sendLast();
    return never();
  }

  private static Future<ProxyResponse> never() {
    return Promise.<ProxyResponse>promise().future();
  }

  private static long announced(HttpServerRequest request) {
    try {
      return Long.parseLong(String.valueOf(request.getHeader("Content-Length")));
    } catch (NumberFormatException none) {
      return 0; // not announced, or not as a number: then it is counted as it comes
    }
  }

  private Future<Buffer> read(HttpServerRequest request) {
    Promise<Buffer> whole = Promise.promise();
    Buffer body = Buffer.buffer();
    request.handler(part -> append(part, body, whole));
    request.endHandler(end -> whole.tryComplete(body));
    request.exceptionHandler(whole::tryFail);
    long timer = vertx.setTimer(slowest.toMillis(), late -> cutOff(request, whole));
    request.resume(); // the proxy has paused it
    return whole
        .future()
        .onComplete(done -> vertx.cancelTimer(timer))
        .onFailure(refused -> held.giveBack(body.length()));
  }

  private void append(Buffer part, Buffer body, Promise<Buffer> whole) {
    int length = body.length() + part.length();
    if (length > LARGEST_BODY) {
      whole.tryFail(ProblemException.of(ProblemCode.TOO_LARGE));
    } else if (whole.future().isComplete()) {
      return; // refused, and still on its way
    } else if (held.take(body.length(), length)) {
      body.appendBuffer(part);
    } else {
      whole.tryFail(ProblemException.of(ProblemCode.UNAVAILABLE));
    }
  }

  /** Whoever sends so slowly does not listen either. */
  private static void cutOff(HttpServerRequest request, Promise<Buffer> whole) {
    whole.tryFail("too slow");
    if (request.version() == HttpVersion.HTTP_2) {
      request.response().reset();
    } else {
      request.connection().close();
    }
  }
}
