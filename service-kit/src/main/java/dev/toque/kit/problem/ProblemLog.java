package dev.toque.kit.problem;

import dev.toque.protocol.problem.ProblemCode;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;

/**
 * One line for each problem that somebody was told, with the reference that they may read out to
 * the help desk (protocol.md, section 7).
 */
final class ProblemLog {

  private static final Logger LOG = Logger.getLogger("dev.toque.problem");

  private ProblemLog() {}

  /**
   * @param cause null when nothing failed but a rule was broken
   */
  static void write(Problem problem, HttpServerRequest request, Throwable cause) {
    String line =
        "problem code=%s status=%d ref=%s method=%s path=%s"
            .formatted(
                problem.code(),
                problem.status(),
                problem.ref(),
                request.method(),
                LogText.oneLine(request.path()));
    if (problem.problemCode() == ProblemCode.UNAVAILABLE) {
      LOG.warnf("%s cause=%s", line, cause == null ? "told" : LogText.oneLine(cause.toString()));
    } else if (problem.status() >= 500) {
      LOG.error(line, cause);
    } else {
      LOG.info(line);
    }
  }
}
