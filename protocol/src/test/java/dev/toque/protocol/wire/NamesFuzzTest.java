package dev.toque.protocol.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

class NamesFuzzTest {

  private static final int LONGEST = 40;

  /** Written down a second time, in another way. */
  private static final Pattern DECEIVING =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\u202a-\u202e\u2066-\u2069]");

  @FuzzTest
  void aNameThatIsTakenDeceivesNobody(byte[] bytes) {
    String name = new String(bytes, StandardCharsets.UTF_16);
    try {
      Fields.requirePlainText("name", name, LONGEST);

      assertFalse(DECEIVING.matcher(name).find());
      assertTrue(name.codePointCount(0, name.length()) <= LONGEST);
      assertFalse(name.isBlank());
    } catch (ProblemException refused) {
      assertEquals(ProblemCode.MALFORMED, refused.code());
    }
  }
}
