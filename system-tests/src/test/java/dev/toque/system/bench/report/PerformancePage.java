package dev.toque.system.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The generated section of docs/performance.md. Rows that were not measured this time keep the
 * figures of the run that measured them last.
 */
public record PerformancePage(Path file) {

  private static final String BEGIN = "<!-- made by ./bench: begin -->";
  private static final String END = "<!-- made by ./bench: end -->";
  private static final String HEAD =
      """
      | row | what | minimum | median | maximum | bar | verdict | how |
      |---|---|---:|---:|---:|---|---|---|
      """;

  /** Puts these lines in the place of older ones of their rows. */
  public void write(List<Line> lines) {
    try {
      String page = Files.readString(file);
      int begin = page.indexOf(BEGIN) + BEGIN.length();
      int end = page.indexOf(END);
      String section = section(page.substring(begin, end), lines);
      Files.writeString(file, page.substring(0, begin) + "\n" + section + page.substring(end));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String section(String before, List<Line> lines) {
    Set<Row> measured = lines.stream().map(Line::row).collect(Collectors.toSet());
    List<String> rows = new ArrayList<>();
    for (Row row : Row.values()) {
      if (measured.contains(row)) {
        lines.stream().filter(line -> line.row() == row).map(Line::markdown).forEach(rows::add);
      } else {
        before.lines().filter(line -> line.startsWith("| " + row + " |")).forEach(rows::add);
      }
    }
    return "Machine: " + Machine.described() + ".\n\n" + HEAD + String.join("\n", rows) + "\n";
  }
}
