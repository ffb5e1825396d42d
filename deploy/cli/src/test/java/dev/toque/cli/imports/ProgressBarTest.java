package dev.toque.cli.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProgressBarTest {

  @Test
  void itIsFullOnlyAtTheEnd() {
    assertEquals(bar(0, "  0"), ProgressBar.working(0, 4_000).substring(0, 38));
    assertEquals(bar(15, " 50") + "  2000 of 4000 lines", ProgressBar.working(2_000, 4_000));
    assertEquals(bar(29, " 99"), ProgressBar.working(3_999, 4_000).substring(0, 38));
    assertEquals(bar(30, "100"), ProgressBar.working(4_000, 4_000).substring(0, 38));
  }

  @Test
  void whatIsSentIsToldInMegabytes() {
    assertEquals(
        bar(15, " 50") + "  sent 2.5 of 5.0 MB", ProgressBar.sending(2_500_000, 5_000_000));
    assertEquals(bar(30, "100") + "  sent 0.0 of 0.0 MB", ProgressBar.sending(0, 0));
  }

  private static String bar(int full, String percent) {
    return "[" + "#".repeat(full) + ".".repeat(30 - full) + "] " + percent + " %";
  }
}
