package dev.toque.system.bench.row;

import static dev.toque.system.bench.report.Row.P12;
import static dev.toque.system.bench.report.Row.P3;
import static dev.toque.system.bench.report.Row.P4;
import static dev.toque.system.bench.report.Row.P5;

import dev.toque.system.bench.measure.Spread;
import dev.toque.system.bench.play.EnrolFlow;
import dev.toque.system.bench.play.Flow;
import dev.toque.system.bench.play.People;
import dev.toque.system.bench.play.Person;
import dev.toque.system.bench.play.SignInFlow;
import dev.toque.system.bench.play.Stage;
import dev.toque.system.bench.report.Bar;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Progress;
import dev.toque.system.bench.report.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** With the real cost of passwords: P3, P5, P12, and how soon it is ready: P4. */
public final class AsShipped implements Measurement {

  private static final int WITH_PHONE = 200;
  private static final double LEAST_SHARE = 80;
  private static final double PERCENT = 100;
  private static final double MOST_IDLE_MIB = 330;
  private static final double MOST_LOADED_MIB = 480;

  @Override
  public Set<Row> rows() {
    return Set.of(P3, P4, P5, P12);
  }

  @Override
  public List<Line> take(Plan plan) {
    Progress.say("starting Toque as it is shipped");
    try (Stage stage = Stage.open(Map.of())) {
      List<Line> lines = new ArrayList<>();
      if (plan.wants(P5)) {
        lines.add(idle(stage, plan));
      }
      if (plan.wants(P3, P5)) {
        lines.addAll(shares(stage, plan));
      }
      if (plan.wants(P5)) {
        lines.add(memory("after load", stage, MOST_LOADED_MIB, "after the flows of P3"));
      }
      if (plan.wants(P12)) {
        lines.addAll(Overload.measure(stage, plan));
      }
      if (plan.wants(P4)) {
        lines.addAll(StartUp.measure(stage, plan));
      }
      return lines;
    }
  }

  private static Line idle(Stage stage, Plan plan) {
    Pause.of(Duration.ofSeconds(plan.quick() ? 5 : 30));
    return memory("idle", stage, MOST_IDLE_MIB, "after the start and its rehearsal of a sign-in");
  }

  private static Line memory(String when, Stage stage, double most, String how) {
    double mib = stage.processes().residentMibOfServices();
    Progress.say("%s: %.0f MiB".formatted(when, mib));
    return Line.of(
        P5,
        "resident MiB of the three services, " + when,
        Spread.single(mib),
        new Bar.AtMost(most),
        how + ": " + stage.processes().residentByService());
  }

  private static List<Line> shares(Stage stage, Plan plan) {
    String url = stage.toque().url();
    int people = plan.warmUp() + plan.runs() * plan.flows() + plan.clients();
    List<Person> newcomers = stage.population().withoutPhone(people);
    List<Line> lines = new ArrayList<>();
    lines.addAll(share("enrol flow", stage, new EnrolFlow(url, new People(newcomers)), plan));
    People settled = new People(stage.population().withPhone(WITH_PHONE));
    lines.addAll(share("sign-in flow", stage, new SignInFlow(url, settled), plan));
    return lines;
  }

  private static List<Line> share(String name, Stage stage, Flow flow, Plan plan) {
    Repeated.warmUp(name + " with hashing", flow, plan);
    Repeated runs = Repeated.measure(name + " with hashing", stage, flow, plan);
    return List.of(
        Line.of(
            P3,
            name + ", hash share of CPU, %",
            runs.of(cpu -> PERCENT * cpu.hashing() / cpu.total()),
            new Bar.AtLeast(LEAST_SHARE),
            "CPU of the threads that hash, of the CPU of all servers"),
        Line.of(P3, name + " with hashing, CPU ms", runs.cpu(), new Bar.None(), runs.remark()),
        Line.of(
            P3,
            name + ", hash alone, CPU ms",
            runs.of(cpu -> cpu.hashing()),
            new Bar.None(),
            "Argon2id, 7168 KiB, 5 passes, 1 lane"));
  }
}
