package dev.toque.protocol.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemExceptionTest {
  /** The table of protocol.md, section 7, and the one that is never promised. */
  @ParameterizedTest
  @CsvSource({
    "malformed,400",
    "code-malformed,400",
    "code-unknown,404",
    "code-expired,410",
    "code-used,410",
    "already-enrolled,409",
    "proof-invalid,401",
    "clock-skew,401",
    "proof-replayed,401",
    "not-enrolled,401",
    "gate-failed,403",
    "locked,423",
    "not-pending,409",
    "wrong-number,409",
    "challenge-unknown,404",
    "too-many-requests,429",
    "unauthorized,401",
    "forbidden,403",
    "not-found,404",
    "method-not-allowed,405",
    "too-large,413",
    "unsupported-media-type,415",
    "unavailable,503",
    "internal,500",
  })
  void codeHasItsStatusAndType(String code, int status) {
    ProblemCode problem = ProblemCode.of(code).orElseThrow();

    assertEquals(code, problem.code());
    assertEquals(status, problem.status());
    assertEquals("urn:toque:problem:" + code, problem.type());
    assertEquals(24, ProblemCode.values().length);
  }

  @Test
  void unknownCodeIsNone() {
    assertEquals(Optional.empty(), ProblemCode.of("MALFORMED"));
    assertEquals(Optional.empty(), ProblemCode.of(null));
  }

  @Test
  void membersKeepTheirOrderAndCannotBeChanged() {
    ProblemException first = ProblemException.of(ProblemCode.CODE_USED);
    ProblemException second = first.with("usedAt", "t").with("device", "d").with("a", 1);

    assertEquals(Map.of(), first.members());
    assertEquals(List.of("usedAt", "device", "a"), List.copyOf(second.members().keySet()));
    assertEquals(ProblemCode.CODE_USED, second.code());
    assertThrows(UnsupportedOperationException.class, () -> second.members().put("b", 2));
  }

  @Test
  void malformedNamesFieldAndMessage() {
    assertEquals(
        "{errors=[{field=device.name, message=is missing}]}",
        ProblemException.malformed("device.name", "is missing").members().toString());
  }

  @Test
  void isAnAnswerWithoutAStackTrace() {
    ProblemException problem = ProblemException.proofInvalid("alg");

    assertEquals("proof-invalid", problem.getMessage());
    assertEquals(Map.of("reason", "alg"), problem.members());
    assertEquals(0, problem.getStackTrace().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"type", "title", "status", "detail", "instance", "code", "ref"})
  void aStandardMemberCannotStandTwice(String member) {
    ProblemException problem = ProblemException.of(ProblemCode.NOT_PENDING);

    assertThrows(IllegalArgumentException.class, () -> problem.with(member, "x"));
  }
}
