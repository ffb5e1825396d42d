package dev.toque.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogTextTest {

  @Test
  void aForgedLineStaysOneLine() {
    assertEquals("ana??2026 INFO all is well", LogText.oneLine("ana\r\n2026 INFO all is well"));
  }

  @Test
  void bidirectionalOverridesAndLineSeparatorsAreReplaced() {
    assertEquals("a?b?c", LogText.oneLine("a\u202Eb\u2028c"));
  }

  @Test
  void controlsBeyondAsciiAreReplaced() {
    assertEquals("a?b?2J", LogText.oneLine("a\u0085b\u009B2J"));
  }

  @Test
  void longTextIsCut() {
    assertTrue(LogText.oneLine("x".repeat(10_000)).length() <= 201);
  }
}
