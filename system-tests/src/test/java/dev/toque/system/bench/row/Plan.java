package dev.toque.system.bench.row;

import dev.toque.system.bench.report.Row;
import java.time.Duration;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param wanted rows of the bar
 * @param quick less of everything
 * @param clients at once where CPU is measured
 */
public record Plan(Set<Row> wanted, boolean quick, int clients) {

  /** Whether any of these rows is wanted. */
  boolean wants(Row... rows) {
    return Set.of(rows).stream().anyMatch(wanted::contains);
  }

  /** Runs of which the median is taken. */
  public int runs() {
    return quick ? 3 : 5;
  }

  /** Flows in a run. */
  public int flows() {
    return quick ? 60 : 400;
  }

  /** Flows before anything is measured: a fresh JVM takes two to four times as much. */
  public int warmUp() {
    return quick ? 400 : 10_000;
  }

  /** Longest time for the flows of a warm-up. */
  public Duration longestWarmUp() {
    return Duration.ofSeconds(quick ? 12 : 240);
  }

  /** Longest time for the flows of a run. */
  public Duration longestRun() {
    return Duration.ofSeconds(quick ? 6 : 60);
  }
}
