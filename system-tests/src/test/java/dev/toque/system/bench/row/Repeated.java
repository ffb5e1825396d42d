package dev.toque.system.bench.row;

import dev.toque.system.bench.measure.Cpu;
import dev.toque.system.bench.measure.Spread;
import dev.toque.system.bench.play.Crowd;
import dev.toque.system.bench.play.Crowd.Played;
import dev.toque.system.bench.play.Flow;
import dev.toque.system.bench.play.Stage;
import dev.toque.system.bench.report.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Several runs of the same flow after a warm-up.
 *
 * @param each CPU of one flow, run by run
 * @param played what came of the flows, run by run
 */
record Repeated(List<Cpu> each, List<Played> played) {

  static void warmUp(String name, Flow flow, Plan plan) {
    Progress.say("warming up: %s".formatted(name));
    Played warm = new Crowd(plan.clients()).play(flow, plan.warmUp(), plan.longestWarmUp());
    Progress.say("  %d flows, %.0f in a second".formatted(warm.completed(), warm.perSecond()));
    warm.failures().stream().distinct().limit(2).forEach(what -> Progress.say("  failed: " + what));
  }

  static Repeated measure(String name, Stage stage, Flow flow, Plan plan) {
    List<Cpu> each = new ArrayList<>();
    List<Played> played = new ArrayList<>();
    for (int run = 1; run <= plan.runs(); run++) {
      Cpu before = stage.processes().cpu();
      Played one = new Crowd(plan.clients()).play(flow, plan.flows(), plan.longestRun());
      Cpu used = stage.processes().cpu().since(before).each(Math.max(1, one.completed()));
      Progress.say(
          "%s, run %d of %d: %.2f CPU ms a flow, %.0f flows in a second"
              .formatted(name, run, plan.runs(), used.total(), one.perSecond()));
      each.add(used);
      played.add(one);
    }
    return new Repeated(each, played);
  }

  Spread cpu() {
    return of(Cpu::total);
  }

  Spread of(ToDoubleFunction<Cpu> figure) {
    return Spread.of(each.stream().map(figure::applyAsDouble).toList());
  }

  Spread perSecond() {
    return Spread.of(played.stream().map(Played::perSecond).toList());
  }

  /** The parts of the run in the middle, and how many flows failed. */
  String remark() {
    double middle = cpu().middle();
    Cpu typical =
        each.stream()
            .min(
                (a, b) ->
                    Double.compare(Math.abs(a.total() - middle), Math.abs(b.total() - middle)))
            .orElseThrow();
    int flows = played.stream().mapToInt(Played::completed).sum();
    int failed = played.stream().mapToInt(one -> one.failures().size()).sum();
    return "%s; %d flows, %d failed".formatted(typical.byPart(), flows, failed);
  }
}
