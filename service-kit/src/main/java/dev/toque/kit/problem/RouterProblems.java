package dev.toque.kit.problem;

import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * Problems for what is refused before it reaches a resource: too large, malformed, unknown paths.
 */
@Singleton
class RouterProblems {

  void install(@Observes Router router) {
    for (int status : new int[] {400, 404, 405, 413, 414, 415, 431}) {
      router.errorHandler(status, context -> answer(context, status));
    }
  }

  private static void answer(RoutingContext context, int status) {
    if (context.response().ended() || context.response().headWritten()) {
      return;
    }
    ProblemException exception = FrameworkStatus.problem(status).orElseThrow();
    Locale language = Languages.choose(context.request().getHeader("Accept-Language"));
    Problem problem = Problem.from(exception, language, References.next());
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader("Content-Type", ProblemMapper.PROBLEM_JSON)
        .putHeader("Cache-Control", "no-store")
        .end(Buffer.buffer(StrictJson.write(problem)));
  }
}
