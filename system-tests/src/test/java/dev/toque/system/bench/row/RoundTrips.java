package dev.toque.system.bench.row;

import dev.toque.system.bench.measure.PostgresMeter.Transactions;
import dev.toque.system.bench.measure.RedisMeter;
import dev.toque.system.bench.measure.RedisWatch;
import dev.toque.system.bench.measure.Spread;
import dev.toque.system.bench.play.Crowd;
import dev.toque.system.bench.play.Flow;
import dev.toque.system.bench.play.Stage;
import dev.toque.system.bench.report.Bar;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Progress;
import dev.toque.system.bench.report.Row;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often a flow crosses the network to a store. One flow at a time; what the idle services do by
 * themselves is part of it, and little.
 */
final class RoundTrips {

  /** Flows that are counted. */
  static final int FLOWS = 100;

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Map<String, Integer> MOST_WRITING =
      Map.of("enrolment", 3, "sign-in", 5, "sign-in in a known browser", 5);

  private RoundTrips() {}

  static List<Line> measure(String name, Stage stage, Flow flow) {
    Progress.say("counting round trips: " + name);
    try (RedisMeter meter = RedisMeter.of(stage.toque());
        RedisMeter eyes = RedisMeter.of(stage.toque())) {
      Transactions before = stage.postgres().transactions();
      RedisWatch watch = eyes.watch();
      Map<String, Long> calls = meter.calls();
      int flows = Math.max(1, new Crowd(1).play(flow, FLOWS, LONGEST).completed());
      Map<String, Long> callsAfter = meter.calls();
      Map<String, Long> trips = watch.trips();
      Transactions after = stage.postgres().transactions();
      return List.of(
          line(
              name + ", PostgreSQL transactions that write",
              after.writing() - before.writing(),
              flows,
              new Bar.AtMost(MOST_WRITING.get(name)),
              "numbers given to transactions, by pg_current_snapshot()"),
          line(
              name + ", PostgreSQL transactions, reading ones included",
              after.committed() - before.committed(),
              flows,
              new Bar.None(),
              "xact_commit of pg_stat_database"),
          line(
              name + ", Redis commands sent",
              total(trips),
              flows,
              new Bar.None(),
              "by MONITOR: " + most(trips, flows)),
          line(
              name + ", Redis commands, those inside scripts included",
              total(callsAfter) - total(calls),
              flows,
              new Bar.None(),
              "by INFO commandstats"));
    }
  }

  private static Line line(String what, long count, int flows, Bar bar, String remark) {
    // two decimals, so that a sweep in between does not make a whole one
    double each = Math.round(100.0 * count / flows) / 100.0;
    return Line.of(Row.P9, what, Spread.single(each), bar, remark);
  }

  private static long total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String most(Map<String, Long> counts, int flows) {
    return counts.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue()))
        .limit(8)
        .map(entry -> "%s %.1f".formatted(entry.getKey(), (double) entry.getValue() / flows))
        .collect(Collectors.joining(", "));
  }
}
