package dev.toque.system.bench.row;

import dev.toque.system.bench.measure.Cpu;
import dev.toque.system.bench.measure.Spread;
import dev.toque.system.bench.play.Crowd;
import dev.toque.system.bench.play.Journey;
import dev.toque.system.bench.play.Stage;
import dev.toque.system.bench.play.Step;
import dev.toque.system.bench.report.Bar;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Progress;
import dev.toque.system.bench.report.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the CPU of a flow goes: everybody takes the first step, then everybody the second, so that
 * each step can be read by itself. Linux counts CPU in steps of 10 ms, which leaves an error of a
 * twentieth of a millisecond for each part.
 */
final class StepCosts {

  /** Who takes each step. */
  static final int PEOPLE = 200;

  private StepCosts() {}

  static List<Line> measure(Row row, String name, Stage stage, Journey flow, Plan plan) {
    Progress.say("%s, step by step".formatted(name));
    List<List<Step>> underWay = IntStream.range(0, PEOPLE).mapToObj(i -> flow.begin()).toList();
    List<Line> lines = new ArrayList<>();
    for (int step = 0; step < underWay.get(0).size(); step++) {
      Cpu before = stage.processes().cpu();
      new Crowd(plan.clients()).together(underWay, step);
      Cpu each = stage.processes().cpu().since(before).each(PEOPLE);
      lines.add(
          Line.of(
              row,
              name + " step: " + underWay.get(0).get(step).name() + ", CPU ms",
              Spread.single(Math.round(each.total() * 100) / 100.0),
              new Bar.None(),
              each.byPart()));
    }
    return lines;
  }
}
