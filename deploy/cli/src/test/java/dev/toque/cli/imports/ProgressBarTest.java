package dev.toque.cli.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProgressBarTest {

  @Test
  void itIsFullOnlyAtTheEnd() {
    assertEquals("[" + ".".repeat(30) + "]   0 %  0.0 of 5.0 MB", ProgressBar.line(0, 5_000_000));
    assertEquals(
        "[" + "#".repeat(15) + ".".repeat(15) + "]  50 %  2.5 of 5.0 MB",
        ProgressBar.line(2_500_000, 5_000_000));
    assertEquals(" 99", ProgressBar.line(4_999_999, 5_000_000).substring(33, 36));
    assertEquals("100", ProgressBar.line(5_000_000, 5_000_000).substring(33, 36));
  }
}
