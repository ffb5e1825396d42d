package dev.toque.kit.problem;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.util.Optional;

/** What the framework's own refusals are called in the protocol. */
final class FrameworkStatus {

  private FrameworkStatus() {}

  static Optional<ProblemException> problem(int status) {
    return switch (status) {
      case 400 -> Optional.of(ProblemException.malformed("request", "not understood"));
      case 401 -> Optional.of(ProblemException.of(ProblemCode.UNAUTHORIZED));
      case 403 -> Optional.of(ProblemException.of(ProblemCode.FORBIDDEN));
      case 404, 406 -> Optional.of(ProblemException.of(ProblemCode.NOT_FOUND));
      case 405 -> Optional.of(ProblemException.of(ProblemCode.METHOD_NOT_ALLOWED));
      case 413, 414, 431 -> Optional.of(ProblemException.of(ProblemCode.TOO_LARGE));
      case 415 -> Optional.of(ProblemException.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE));
      case 429 -> Optional.of(ProblemException.of(ProblemCode.TOO_MANY_REQUESTS));
      case 503 -> Optional.of(ProblemException.of(ProblemCode.UNAVAILABLE));
      default -> Optional.empty();
    };
  }
}
