package dev.toque.system.bench.reference;

import dev.toque.system.bench.measure.Part;
import dev.toque.system.bench.measure.Spread;
import dev.toque.system.bench.play.Crowd;
import dev.toque.system.bench.play.Crowd.Played;
import dev.toque.system.bench.play.Flow;
import dev.toque.system.bench.play.Stage;
import dev.toque.system.bench.report.Bar;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Progress;
import dev.toque.system.bench.report.Row;
import dev.toque.system.bench.row.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures the reference as Toque is measured: the same number of clients, as much warm-up,
 * passwords that cost nothing, CPU of the server and of PostgreSQL.
 */
public final class Reference {

  private final Plan plan;
  private final List<Line> lines = new ArrayList<>();

  private Reference(Plan plan) {
    this.plan = plan;
  }

  /**
   * Fetches, starts and measures it.
   *
   * @param ours what this run has measured of Toque; the ratio is to that
   */
  public static List<Line> measure(Plan plan, List<Line> ours) {
    Reference reference = new Reference(plan);
    try (Stage stage = Stage.withoutHashing(Map.of())) {
      reference.measure(stage, ours);
    }
    return reference.lines;
  }

  private void measure(Stage stage, List<Line> ours) {
    int people = plan.warmUp() + plan.runs() * plan.flows() + plan.clients();
    Realm realm = new Realm(people);
    realm.write(Distribution.fetched());
    Progress.say("building " + Distribution.title());
    try (KeycloakServer server = KeycloakServer.prepare(Distribution.fetched(), stage.postgres())) {
      Progress.say("first start: schema and %d people".formatted(people));
      server.start();
      server.stop();
      line("ready, s", Spread.single(server.start()), "existing data, one process");
      line("resident MiB, idle", resident(server), "after the start");
      Visitors visitors = new Visitors(server.address(), people);
      flow("enrol flow", stage, server, visitors::enrol, ours);
      flow("sign-in flow", stage, server, visitors::signIn, ours);
      line("resident MiB, after load", resident(server), "after both flows");
    }
  }

  private void flow(String what, Stage stage, KeycloakServer server, Flow flow, List<Line> ours) {
    Progress.say("warming up: " + what);
    Played warm = new Crowd(plan.clients()).play(flow, plan.warmUp(), plan.longestWarmUp());
    warm.failures().stream().distinct().limit(2).forEach(why -> Progress.say("  failed: " + why));
    List<Double> each = new ArrayList<>();
    int failed = 0;
    for (int run = 1; run <= plan.runs(); run++) {
      double before = cpu(stage, server);
      Played one = new Crowd(plan.clients()).play(flow, plan.flows(), plan.longestRun());
      each.add((cpu(stage, server) - before) / Math.max(1, one.completed()));
      failed += one.failures().size();
      Progress.say("%s, run %d: %.2f CPU ms a flow".formatted(what, run, each.get(run - 1)));
    }
    Spread cpu = Spread.of(each);
    line(
        what + ", CPU ms",
        cpu,
        "server and PostgreSQL, after %d flows; %d failed".formatted(warm.completed(), failed));
    ratio(what, cpu, ours);
  }

  private void ratio(String what, Spread cpu, List<Line> ours) {
    Optional<Line> same =
        ours.stream().filter(line -> line.what().equals(what + ", CPU ms")).findFirst();
    same.ifPresent(
        line ->
            line(
                what + ", times as much as Toque",
                Spread.single(cpu.middle() / Double.parseDouble(line.middle())),
                "medians of the same run"));
  }

  private static double cpu(Stage stage, KeycloakServer server) {
    return server.processes().cpuMillis() + stage.processes().cpu().of(Part.POSTGRES);
  }

  private static Spread resident(KeycloakServer server) {
    return Spread.single(server.processes().residentMib());
  }

  private void line(String what, Spread figures, String remark) {
    lines.add(
        Line.of(
            Row.REFERENCE, Distribution.title() + ": " + what, figures, new Bar.None(), remark));
  }
}
