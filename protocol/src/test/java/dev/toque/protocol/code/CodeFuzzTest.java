package dev.toque.protocol.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.nio.charset.StandardCharsets;

class CodeFuzzTest {

  private static final String URL = "https://portal.example";

  @FuzzTest
  void whateverIsTypedIsACodeOrMalformed(byte[] bytes) {
    String typed = new String(bytes, StandardCharsets.UTF_8);
    try {
      ActivationCode code = ActivationCode.parse(typed);

      assertEquals(code, ActivationCode.parse(code.display()));
      assertTrue(code.link(URL).matches("https://portal\\.example/a/#[0-9A-HJKMNP-TV-Z]{12}"));
    } catch (ProblemException malformed) {
      assertEquals(ProblemCode.CODE_MALFORMED, malformed.code());
    }
  }
}
