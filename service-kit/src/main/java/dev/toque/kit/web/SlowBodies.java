package dev.toque.kit.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final AtomicInteger awaited = new AtomicInteger();
  private final AtomicInteger late = new AtomicInteger();

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
      awaited.incrementAndGet();
      long timer =
          vertx.setTimer(
              slowest.toMillis(),
              fired -> {
                awaited.decrementAndGet();
                late.incrementAndGet();
                end(context);
              });
      context.addEndHandler(answered -> awaitRest(request, timer));
    }
    context.next();
  }

  /**
   * Whose body nobody has read would look as if it had not come, and its timer would hold all of
   * the request until then: so what is left is read and thrown away. Paused it can not end between
   * our question and our handler, which would be refused: an answer may end on any thread, and
   * Quarkus resumes a request by itself as soon as it has a handler. (So it is with HTTP/1.1, which
   * is all that services speak.)
   */
  private void awaitRest(HttpServerRequest request, long timer) {
    if (!request.isEnded()) {
      request.pause();
      request.endHandler(whole -> forget(timer));
      request.resume();
    }
    if (request.isEnded()) {
      forget(timer);
    }
  }

  private void forget(long timer) {
    if (vertx.cancelTimer(timer)) {
      awaited.decrementAndGet();
    }
  }

  /** Bodies that did not come whole in time, since the start. */
  public int late() {
    return late.get();
  }

  /** Bodies that have not come whole, and are waited for. */
  public int awaited() {
    return awaited.get();
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
