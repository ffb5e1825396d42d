package dev.toque.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteProblemsTest {

  @Test
  void aProblemKeepsItsCodeAndItsOwnMembers() {
    ProblemException problem =
        read("{\"title\":\"t\",\"status\":403,\"code\":\"gate-failed\",\"triesLeft\":2}");

    assertEquals(ProblemCode.GATE_FAILED, problem.code());
    assertEquals(Map.of("triesLeft", 2), problem.members());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{}", "{\"code\":\"nobody-knows\"}", "[]"})
  void whatIsNoProblemMeansThatTheServiceIsAway(String body) {
    assertEquals(ProblemCode.UNAVAILABLE, read(body).code());
  }

  private static ProblemException read(String body) {
    return RemoteProblems.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
