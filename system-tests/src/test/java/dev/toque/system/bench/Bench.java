package dev.toque.system.bench;

import dev.toque.system.bench.reference.Reference;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.PerformancePage;
import dev.toque.system.bench.report.Progress;
import dev.toque.system.bench.report.Row;
import dev.toque.system.bench.row.AsShipped;
import dev.toque.system.bench.row.FlowCosts;
import dev.toque.system.bench.row.Growth;
import dev.toque.system.bench.row.ManyAccounts;
import dev.toque.system.bench.row.Measurement;
import dev.toque.system.bench.row.Plan;
import dev.toque.system.bench.row.QrRendering;
import dev.toque.system.bench.row.ScaleOut;
import dev.toque.system.bench.row.WaitingBrowsers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Runs what the command line asks for and shows the table. */
public final class Bench {

  private static final int MISUSED = 2;

  private Bench() {}

  /** Ends with 0 whatever the figures are, with 2 when the arguments make no sense. */
  public static void main(String[] words) {
    try {
      run(Arguments.parse(List.of(words)));
    } catch (IllegalArgumentException misuse) {
      System.err.println("bench: " + misuse.getMessage() + ". See ./bench --help.");
      System.exit(MISUSED);
    }
  }

  private static void run(Arguments arguments) {
    Plan plan = new Plan(arguments.rows(), arguments.quick(), arguments.clients());
    List<Line> lines = new ArrayList<>();
    for (Measurement measurement : measurements()) {
      Set<Row> wanted = EnumSet.copyOf(measurement.rows());
      wanted.retainAll(arguments.rows());
      if (!wanted.isEmpty()) {
        lines.addAll(take(measurement, plan, wanted));
      }
    }
    if (arguments.reference()) {
      lines.addAll(reference(plan, List.copyOf(lines)));
    }
    lines.sort(Comparator.comparing(Line::row));
    show(lines);
    if (arguments.quick()) {
      Progress.say("after so short a warm-up CPU figures are several times too high");
    } else {
      new PerformancePage(Path.of("docs/performance.md")).write(lines);
      Progress.say("written into docs/performance.md");
    }
    // clients keep threads
    System.exit(0);
  }

  private static List<Measurement> measurements() {
    return List.of(
        new FlowCosts(),
        new AsShipped(),
        new QrRendering(),
        new ScaleOut(),
        new WaitingBrowsers(),
        new Growth(),
        new ManyAccounts());
  }

  /** One that breaks takes no other with it. */
  private static List<Line> take(Measurement measurement, Plan plan, Set<Row> wanted) {
    try {
      return measurement.take(plan);
    } catch (RuntimeException broken) {
      broken.printStackTrace();
      String reason = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
      return wanted.stream().map(row -> Line.missing(row, "it broke: " + reason)).toList();
    }
  }

  private static List<Line> reference(Plan plan, List<Line> ours) {
    try {
      return Reference.measure(plan, ours);
    } catch (RuntimeException broken) {
      broken.printStackTrace();
      return List.of(Line.missing(Row.REFERENCE, "it broke: " + broken.getMessage()));
    }
  }

  private static void show(List<Line> lines) {
    System.out.println(
        "%-4s %-52s %10s %10s %10s  %-8s %s"
            .formatted("row", "what", "minimum", "median", "maximum", "bar", "verdict"));
    for (Line line : lines) {
      System.out.println(line.plain());
      if (!line.remark().isEmpty()) {
        System.out.println("     " + line.remark());
      }
    }
  }
}
