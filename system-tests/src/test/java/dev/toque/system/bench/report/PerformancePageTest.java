package dev.toque.system.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.system.bench.measure.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancePageTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void anEmptyPage() throws IOException {
    file = folder.resolve("performance.md");
    Files.writeString(
        file, "before\n<!-- made by ./bench: begin -->\n<!-- made by ./bench: end -->\nafter\n");
  }

  @Test
  void aRowThatIsNotMeasuredAgainKeepsItsFigures() throws IOException {
    write(figure(Row.P1, 4), figure(Row.P10, 100));
    write(figure(Row.P10, 200));

    assertTrue(page().contains("| P1 | time | 4 | 4 | 4 | ≤ 5 | holds | how |"));
    assertTrue(page().contains("| P10 | time | 200 | 200 | 200 | ≤ 5 | falls short | how |"));
    assertFalse(page().contains("| 100 |"));
  }

  @Test
  void whatStandsAroundTheTableStays() throws IOException {
    write(figure(Row.P2, 4));

    assertTrue(page().startsWith("before\n"));
    assertTrue(page().endsWith("after\n"));
  }

  @Test
  void writingTheSameAgainChangesNothing() throws IOException {
    write(figure(Row.P1, 4));
    String once = page();
    write(figure(Row.P1, 4));

    assertEquals(once, page());
  }

  @Test
  void whatCannotBeMeasuredSaysWhy() throws IOException {
    write(Line.missing(Row.P6, "no streams"));

    assertTrue(page().contains("not measured | no streams |"));
  }

  private static Line figure(Row row, double value) {
    return Line.of(row, "time", Spread.single(value), new Bar.AtMost(5), "how");
  }

  private void write(Line... lines) {
    new PerformancePage(file).write(List.of(lines));
  }

  private String page() throws IOException {
    return Files.readString(file);
  }
}
