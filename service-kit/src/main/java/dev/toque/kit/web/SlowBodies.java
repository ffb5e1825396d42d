package dev.toque.kit.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends the connection of a client that lets us wait for the end of its body. A byte now and then
 * keeps a connection from being idle for ever.
 */
@Singleton
public class SlowBodies {

  private static final int FIRST = 20_000;
  private static final String MAY_LAST = SlowBodies.class.getName();

  private final Duration slowest;
  private final Vertx vertx;

  /**
   * Read once.
   *
   * @param slowest how long the body of a request may take; then its connection ends
   */
  SlowBodies(@ConfigProperty(name = "toque.http.slowest-body") Duration slowest, Vertx vertx) {
    this.slowest = slowest;
    this.vertx = vertx;
  }

  /** Lets the body of this request come as slowly as its sender and its reader like. */
  public static void mayLast(RoutingContext context) {
    context.put(MAY_LAST, true);
  }

  void install(@Observes Filters filters) {
    filters.register(this::watch, FIRST);
  }

  private void watch(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!request.isEnded() && hasBody(request)) {
      long timer = vertx.setTimer(slowest.toMillis(), late -> end(context));
      context.addEndHandler(
          answered -> {
            if (request.isEnded()) {
              vertx.cancelTimer(timer);
            }
          });
    }
    context.next();
  }

  private static boolean hasBody(HttpServerRequest request) {
    return request.headers().contains("Content-Length")
        || request.headers().contains("Transfer-Encoding");
  }

  private static void end(RoutingContext context) {
    boolean awaited = !context.request().isEnded() && context.get(MAY_LAST) == null;
    if (awaited && !streams(context.response())) {
      context.request().connection().close();
    }
  }

  /**
   * Who is being answered bit by bit is waited for no longer, even when nobody has read what may
   * have been an empty body: a proxy announces one where there is none.
   */
  private static boolean streams(HttpServerResponse response) {
    return response.headWritten() && !response.ended();
  }
}
