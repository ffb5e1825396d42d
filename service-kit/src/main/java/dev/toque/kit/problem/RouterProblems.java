package dev.toque.kit.problem;

import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Problems for what is refused before it reaches a resource: too large, malformed, unknown paths.
 */
@Singleton
class RouterProblems {

  /** Before the framework's own limit, which would answer with an empty body. */
  private static final int FIRST = 10_000;

  private final long largestBody;

  RouterProblems(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
    this.largestBody = largestBody.asLongValue();
  }

  void limitBodies(@Observes Filters filters) {
    filters.register(this::refuseLargeBody, FIRST);
    filters.register(RouterProblems::refuseNul, FIRST);
  }

  void install(@Observes Router router) {
    for (int status : new int[] {400, 404, 405, 413, 414, 415, 431}) {
      router.errorHandler(status, context -> answer(context, status));
    }
  }

  private void refuseLargeBody(RoutingContext context) {
    if (announcedLength(context) > largestBody) {
      context.response().putHeader("Connection", "close");
      answer(context, 413);
    } else {
      context.next();
    }
  }

  /** No path and no query of ours has one, and PostgreSQL cannot even look for it. */
  private static void refuseNul(RoutingContext context) {
    if (context.request().uri().contains("%00")) {
      answer(context, 400);
    } else {
      context.next();
    }
  }

  private static long announcedLength(RoutingContext context) {
    try {
      return Long.parseLong(context.request().getHeader("Content-Length"));
    } catch (NumberFormatException unknownOrMissing) {
      return 0;
    }
  }

  private static void answer(RoutingContext context, int status) {
    if (context.response().ended() || context.response().headWritten()) {
      return;
    }
    ProblemException exception = FrameworkStatus.problem(status).orElseThrow();
    Locale language = Languages.choose(context.request().getHeader("Accept-Language"));
    Problem problem = Problem.from(exception, language);
    ProblemLog.write(problem, context.request(), null);
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader("Content-Type", ProblemMapper.PROBLEM_JSON)
        .putHeader("Cache-Control", "no-store")
        .end(Buffer.buffer(StrictJson.write(problem)));
  }
}
