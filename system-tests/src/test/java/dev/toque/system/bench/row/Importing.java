package dev.toque.system.bench.row;

import static dev.toque.system.bench.report.Row.P13;

import dev.toque.system.bench.measure.Part;
import dev.toque.system.bench.measure.Spread;
import dev.toque.system.bench.play.AccountFile;
import dev.toque.system.bench.play.Stage;
import dev.toque.system.bench.report.Bar;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Progress;
import java.util.List;

/** Accounts with ready hashes, by one request through the gateway; then the same file again. */
final class Importing {

  private static final int MANY = 100_000;
  private static final int MANY_QUICKLY = 10_000;
  private static final double MOST_SECONDS = 60;
  private static final double MOST_MORE_MIB = 64;
  private static final double KIB_PER_MIB = 1024;

  private Importing() {}

  static List<Line> measure(Stage stage, Plan plan) {
    int many = plan.quick() ? MANY_QUICKLY : MANY;
    AccountFile file = new AccountFile(many);
    double before = stage.processes().peakKib(Part.PORTAL) / KIB_PER_MIB;
    double first = seconds(stage, file, "\"created\":" + many);
    double peak = stage.processes().peakKib(Part.PORTAL) / KIB_PER_MIB;
    double again = seconds(stage, file, "\"unchanged\":" + many);
    double live = stage.processes().liveHeapKib(Part.PORTAL) / KIB_PER_MIB;
    Progress.say("imported after %.1f s, again after %.1f s".formatted(first, again));
    return List.of(
        Line.of(
            P13,
            "import of %d accounts with ready hashes, s".formatted(many),
            Spread.single(first),
            new Bar.AtMost(MOST_SECONDS),
            "%.1f MB of CSV in one request; a JVM that has just started"
                .formatted(file.size() / 1e6)),
        Line.of(
            P13,
            "the same file again, s",
            Spread.single(again),
            new Bar.None(),
            "everything is unchanged"),
        Line.of(
            P13,
            "memory that the portal takes more for it, MiB",
            Spread.single(peak - before),
            new Bar.AtMost(MOST_MORE_MIB),
            "the most that was ever resident: %.0f MiB against %.0f before; %.0f live on its heap after both"
                .formatted(peak, before, live)));
  }

  private static double seconds(Stage stage, AccountFile file, String expected) {
    long begun = System.nanoTime();
    String last = file.sendTo(stage.toque());
    if (!last.contains(expected)) {
      throw new IllegalStateException("the import ended with " + last);
    }
    return (System.nanoTime() - begun) / 1e9;
  }
}
