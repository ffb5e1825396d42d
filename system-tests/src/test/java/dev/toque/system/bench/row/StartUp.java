package dev.toque.system.bench.row;

import static dev.toque.system.bench.report.Row.P4;

import dev.toque.system.bench.measure.Spread;
import dev.toque.system.bench.play.Stage;
import dev.toque.system.bench.report.Bar;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Progress;
import dev.toque.system.setup.Toque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends Toque and starts it again on the same data. Counted is the time from the line that says that
 * the services are being started, when the stores are up, to the one that says that the last of
 * them is ready.
 */
final class StartUp {

  private static final int SERVICES = 3;
  private static final long LOOK_EVERY_NANOS = 2_000_000;
  private static final int FIRST_WITH_CACHE = 24;
  private static final double MOST_SECONDS = 4;
  private static final double MOST_SECONDS_WITH_CACHE = 2;
  private static final double MILLIS_PER_SECOND = 1000;

  private StartUp() {}

  static List<Line> measure(Stage stage, Plan plan) {
    List<Double> ready = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    for (int run = 0; run < plan.runs(); run++) {
      once(stage, ready, all, cpu);
      Progress.say("start %d: ready after %.2f s".formatted(run + 1, ready.get(run)));
    }
    int java = Runtime.version().feature();
    double most = java >= FIRST_WITH_CACHE ? MOST_SECONDS_WITH_CACHE : MOST_SECONDS;
    return List.of(
        Line.of(
            P4,
            "services ready, s",
            Spread.of(ready),
            new Bar.AtMost(most),
            "all three at once on JDK " + java + ", from the stores being up"),
        Line.of(
            P4,
            "./start ready, s",
            Spread.of(all),
            new Bar.None(),
            "existing data: stores, services, gateway and the rehearsal of a sign-in"),
        Line.of(P4, "./start ready, CPU s", Spread.of(cpu), new Bar.None(), "all processes"));
  }

  private static void once(Stage stage, List<Double> ready, List<Double> all, List<Double> cpu) {
    Toque toque = stage.toque();
    stage.pause();
    int seen = toque.output().size();
    long begun = System.nanoTime();
    CompletableFuture<Void> started = CompletableFuture.runAsync(toque::startAgain);
    long services = awaitLine(toque, seen, "Starting the services", 1, started);
    long last = awaitLine(toque, seen, " is ready", SERVICES, started);
    started.join();
    ready.add((last - services) / 1e9);
    all.add((System.nanoTime() - begun) / 1e9);
    cpu.add(stage.processes().cpu().total() / MILLIS_PER_SECOND);
    stage.goOn();
  }

  private static long awaitLine(
      Toque toque, int from, String words, int times, CompletableFuture<Void> started) {
    while (!started.isCompletedExceptionally()) {
      List<String> lines = toque.output();
      long found =
          lines.stream()
              .skip(from)
              .filter(line -> line.startsWith(" ") && line.contains(words))
              .count();
      if (found >= times) {
        return System.nanoTime();
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
    started.join();
    throw new IllegalStateException("unreachable");
  }
}
