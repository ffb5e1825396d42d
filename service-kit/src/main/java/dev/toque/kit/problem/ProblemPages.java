package dev.toque.kit.problem;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;

/**
 * Implemented by a service that shows people pages: the same problems, as HTML outside {@code
 * /api/}.
 */
public interface ProblemPages {

  /** The page for this problem, with its status. */
  Uni<Response> page(Problem problem);
}
