package dev.toque.system.bench.row;

import static dev.toque.system.bench.report.Row.P6;

import dev.toque.system.bench.measure.Cpu;
import dev.toque.system.bench.measure.Part;
import dev.toque.system.bench.measure.Spread;
import dev.toque.system.bench.play.Crowd;
import dev.toque.system.bench.play.Stage;
import dev.toque.system.bench.play.Streams;
import dev.toque.system.bench.report.Bar;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Progress;
import dev.toque.system.bench.report.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ten thousand people have typed their password and wait, each with a stream to one replica of the
 * portal; then some of them approve.
 *
 * <p>The streams go straight to the replica: on this machine a gateway in between would need two
 * file descriptors each, more than the usual 20 000 of a process.
 */
public final class WaitingBrowsers implements Measurement {

  private static final int BROWSERS = 10_000;
  private static final int BROWSERS_QUICKLY = 500;
  private static final Map<String, String> SETTINGS =
      Map.of(
          "TOQUE_PUSH_CHALLENGE_LIFE", "1800s",
          // the bar alone is 250 MiB for so many
          "TOQUE_HEAP", "512");

  private static final int APPROVALS = 300;
  private static final int APPROVALS_QUICKLY = 50;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration TO_SETTLE = Duration.ofSeconds(15);
  private static final double MOST_KIB = 25;
  private static final double MOST_PERCENT = 2;
  private static final double MOST_MILLIS = 50;
  private static final double PERCENT = 100;

  @Override
  public Set<Row> rows() {
    return Set.of(P6);
  }

  @Override
  public List<Line> take(Plan plan) {
    int browsers = plan.quick() ? BROWSERS_QUICKLY : BROWSERS;
    Progress.say("starting Toque for %d waiting browsers".formatted(browsers));
    try (Stage stage = Stage.withoutHashing(SETTINGS)) {
      WaitingRoom room = new WaitingRoom(stage, browsers);
      Progress.say("signing them in");
      new Crowd(plan.clients()).play(room::signInNext, browsers, Duration.ofMinutes(4));
      Progress.say("%d wait; opening their streams".formatted(room.size()));
      Pause.of(TO_SETTLE);
      double heapBefore = stage.processes().liveHeapKib(Part.PORTAL);
      long residentBefore = stage.processes().residentKib(List.of(Part.PORTAL));
      try (Streams streams = room.openStreams()) {
        Pause.of(TO_SETTLE);
        int open = Math.max(1, streams.count());
        double heap = (stage.processes().liveHeapKib(Part.PORTAL) - heapBefore) / open;
        double resident =
            (stage.processes().residentKib(List.of(Part.PORTAL)) - residentBefore) / (double) open;
        List<Line> lines = new ArrayList<>();
        lines.add(
            Line.of(
                P6,
                "KiB for each of %d streams".formatted(open),
                Spread.single(Math.max(heap, resident)),
                new Bar.AtMost(MOST_KIB),
                "live heap %.1f, resident %.1f; %d refused or ended"
                    .formatted(heap, resident, streams.refused())));
        lines.add(idle(stage, open));
        lines.add(room.approve(plan.quick() ? APPROVALS_QUICKLY : APPROVALS, MOST_MILLIS));
        return lines;
      }
    }
  }

  private static Line idle(Stage stage, int open) {
    Progress.say("%d streams are open; nothing happens".formatted(open));
    Cpu before = stage.processes().cpu();
    Pause.of(IDLE);
    Cpu used = stage.processes().cpu().since(before);
    double percent = PERCENT * used.of(Part.PORTAL) / IDLE.toMillis();
    return Line.of(
        P6,
        "CPU of the portal while nothing happens, % of a processor",
        Spread.single(percent),
        new Bar.AtMost(MOST_PERCENT),
        "over %d s; CPU ms in all: %s".formatted(IDLE.toSeconds(), used.byPart()));
  }
}
