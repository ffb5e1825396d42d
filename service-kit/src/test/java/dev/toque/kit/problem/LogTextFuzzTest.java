package dev.toque.kit.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

class LogTextFuzzTest {

  private static final int LONGEST = 201;
  private static final Pattern FORGING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  @FuzzTest
  void whateverIsLoggedStaysOneBoundedLine(byte[] bytes) {
    String line = LogText.oneLine(new String(bytes, StandardCharsets.UTF_8));

    assertFalse(FORGING.matcher(line).find());
    assertTrue(line.length() <= LONGEST);
  }
}
