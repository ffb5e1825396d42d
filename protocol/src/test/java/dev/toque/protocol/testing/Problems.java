package dev.toque.protocol.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/** Assertions about refusals. */
public final class Problems {
  private Problems() {}

  public static ProblemException assertProblem(ProblemCode code, Executable action) {
    ProblemException problem = assertThrows(ProblemException.class, action);
    assertEquals(code, problem.code());
    return problem;
  }

  /** The refusal is {@code proof-invalid} with this one-word reason. */
  public static void assertProofInvalid(String reason, Executable action) {
    ProblemException problem = assertProblem(ProblemCode.PROOF_INVALID, action);
    assertEquals(Map.of("reason", reason), problem.members());
  }

  /** The refusal is {@code malformed} and names this field and no other. */
  public static void assertMalformed(String field, Executable action) {
    ProblemException problem = assertProblem(ProblemCode.MALFORMED, action);
    List<?> errors = (List<?>) problem.members().get("errors");
    assertEquals(1, errors.size());
    assertEquals(field, ((Map<?, ?>) errors.get(0)).get("field"));
  }
}
