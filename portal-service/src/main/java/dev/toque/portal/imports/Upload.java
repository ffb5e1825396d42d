package dev.toque.portal.imports;

import dev.toque.kit.web.SlowBodies;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The one body that may be long. It is asked for only once its sender is admitted, and then read as
 * fast as it can be used.
 */
@Singleton
class Upload {

  static final String PATH = "/api/admin/v1/accounts/import";

  /** Before those that refuse a long body by what it announces. */
  private static final int FIRST = 20_000;

  private static final String ASKED = Upload.class.getName();

  void install(@Observes Filters filters) {
    filters.register(this::letPass, FIRST);
  }

  /** The body of this request, as it comes. */
  Multi<Buffer> open(RoutingContext context) {
    HttpServerRequest request = context.request();
    context.put(ASKED, true);
    SlowBodies.mayLast(context);
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      context.response().writeContinue();
    }
    return MultiHelper.toMulti(request).onTermination().invoke(() -> letRun(request));
  }

  private void letPass(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.method() == HttpMethod.POST && context.normalizedPath().equals(PATH)) {
      request.headers().remove(HttpHeaders.CONTENT_LENGTH);
      context.addHeadersEndHandler(head -> endUnread(context));
    }
    context.next();
  }

  /** Nothing of a stranger's body is read; the connection ends with the answer. */
  private static void endUnread(RoutingContext context) {
    if (context.get(ASKED) == null && !context.request().isEnded()) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
  }

  /** Who sends everything before they read shall come to read why nothing more is taken. */
  private static void letRun(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.handler(rest -> {});
      request.resume();
    }
  }
}
