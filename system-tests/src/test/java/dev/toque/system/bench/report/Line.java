package dev.toque.system.bench.report;

import dev.toque.system.bench.measure.Spread;
import java.util.List;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param what is measured, with its unit
 * @param remark how, and where the figure comes from
 */
public record Line(
    Row row,
    String what,
    String least,
    String middle,
    String greatest,
    String bar,
    Verdict verdict,
    String remark) {

  private static final double WITH_ONE_PLACE = 10;
  private static final double WITHOUT_PLACES = 1000;

  /** A figure beside its bar. */
  public static Line of(Row row, String what, Spread figures, Bar bar, String remark) {
    return new Line(
        row,
        what,
        figure(figures.least()),
        figure(figures.middle()),
        figure(figures.greatest()),
        bar.words(),
        bar.judge(figures),
        remark);
  }

  /** What could not be measured. */
  public static Line missing(Row row, String reason) {
    return new Line(row, row.title(), "", "", "", "", Verdict.NOT_MEASURED, reason);
  }

  /** As a row of a Markdown table. */
  public String markdown() {
    return "| "
        + String.join(
            " | ", List.of(row.name(), what, least, middle, greatest, bar, verdict.words(), remark))
        + " |";
  }

  /** As a line of the terminal. */
  public String plain() {
    return "%-4s %-52s %10s %10s %10s  %-8s %s"
        .formatted(row, what, least, middle, greatest, bar, verdict.words());
  }

  static String figure(double value) {
    if (value >= WITHOUT_PLACES || value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return String.format(Locale.ROOT, value >= WITH_ONE_PLACE ? "%.1f" : "%.2f", value);
  }
}
