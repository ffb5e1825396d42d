package dev.toque.kit.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Counts and times requests by route, method and status. The time ends when the answer's head is
 * written: a stream's answer begins at once and lasts as long as somebody listens.
 */
@Singleton
class RouteMeter {

  /** Around everything, so that what is refused before it reaches a route is counted too. */
  private static final int FIRST = 30_000;

  /** Of files: they are many and come from one place. */
  private static final String FILES = "files";

  /** Of what no route took. */
  private static final String NONE = "none";

  /** Of who was gone before there was an answer. */
  private static final String GONE = "gone";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /** 50 ms is what a person does not notice; 1 s what stores and neighbours may take. */
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500)
  };

  private final MeterRegistry registry;
  private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();

  RouteMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  void install(@Observes Filters filters) {
    filters.register(this::begin, FIRST);
  }

  private void begin(RoutingContext context) {
    Measured request = new Measured(System.nanoTime());
    context.addHeadersEndHandler(written -> end(context, request, status(context)));
    context.addEndHandler(ended -> end(context, request, GONE));
    context.next();
  }

  private void end(RoutingContext context, Measured request, String status) {
    if (!request.ended) {
      request.ended = true;
      Answered answered =
          new Answered(route(context), method(context.request().method().name()), status);
      Timer timer = timers.get(answered);
      (timer == null ? timers.computeIfAbsent(answered, this::timer) : timer)
          .record(System.nanoTime() - request.begun, TimeUnit.NANOSECONDS);
    }
  }

  private Timer timer(Answered answered) {
    return Timer.builder("toque.http.requests")
        .description("Requests, and how long it took until their answer began")
        .tag("route", answered.route())
        .tag("method", answered.method())
        .tag("status", answered.status())
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  private static String route(RoutingContext context) {
    return RouteTemplates.of(context)
        .orElseGet(() -> context.response().getStatusCode() < 400 ? FILES : NONE);
  }

  private static String status(RoutingContext context) {
    return Integer.toString(context.response().getStatusCode());
  }

  private static String method(String name) {
    return METHODS.contains(name) ? name : "other";
  }

  private record Answered(String route, String method, String status) {}

  /** Handlers of one request run on its own event loop. */
  private static final class Measured {
    private final long begun;
    private boolean ended;

    private Measured(long begun) {
      this.begun = begun;
    }
  }
}
