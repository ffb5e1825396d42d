package dev.toque.system.bench.row;

import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Row;
import java.util.List;
import java.util.Set;

/** Measures some rows that need the same thing to run. */
public interface Measurement {

  /** The rows that it can measure. */
  Set<Row> rows();

  /** Starts what it needs, measures what is wanted of its rows, and ends it. */
  List<Line> take(Plan plan);
}
