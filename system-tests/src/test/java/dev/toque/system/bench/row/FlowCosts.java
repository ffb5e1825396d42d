package dev.toque.system.bench.row;

import static dev.toque.system.bench.report.Row.P1;
import static dev.toque.system.bench.report.Row.P11;
import static dev.toque.system.bench.report.Row.P2;
import static dev.toque.system.bench.report.Row.P9;

import dev.toque.system.bench.play.Crowd;
import dev.toque.system.bench.play.EnrolFlow;
import dev.toque.system.bench.play.Flow;
import dev.toque.system.bench.play.Journey;
import dev.toque.system.bench.play.People;
import dev.toque.system.bench.play.SignInFlow;
import dev.toque.system.bench.play.Stage;
import dev.toque.system.bench.report.Bar;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Progress;
import dev.toque.system.bench.report.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the two flows cost when passwords cost nothing: P1, P2, P9 and the page of P11. */
public final class FlowCosts implements Measurement {

  /** More than clients at once, so that no account is asked twice in a row. */
  private static final int WITH_PHONE = 400;

  private static final int WITH_OWN_BROWSER = 20;
  private static final double MOST_CPU = 5;
  private static final String HOW = "least Argon2id (8 KiB, 1 pass) instead of subtracting; ";

  @Override
  public Set<Row> rows() {
    return Set.of(P1, P2, P9, P11);
  }

  @Override
  public List<Line> take(Plan plan) {
    Progress.say("starting Toque with passwords that cost nothing");
    try (Stage stage = Stage.withoutHashing(Map.of())) {
      List<Line> lines = new ArrayList<>();
      String url = stage.toque().url();
      if (plan.wants(P1, P9)) {
        int people =
            plan.warmUp()
                + plan.runs() * plan.flows()
                + RoundTrips.FLOWS
                + StepCosts.PEOPLE
                + plan.clients();
        Journey enrol = new EnrolFlow(url, new People(stage.population().withoutPhone(people)));
        lines.addAll(measure(P1, "enrol flow", "enrolment", stage, enrol, plan));
      }
      if (plan.wants(P2, P9)) {
        Journey signIn = new SignInFlow(url, new People(stage.population().withPhone(WITH_PHONE)));
        lines.addAll(measure(P2, "sign-in flow", "sign-in", stage, signIn, plan));
      }
      if (plan.wants(P9)) {
        People known = new People(stage.population().withPhone(WITH_OWN_BROWSER));
        Flow own = SignInFlow.inOwnBrowsers(url, known);
        new Crowd(1).play(own, WITH_OWN_BROWSER, plan.longestWarmUp());
        lines.addAll(RoundTrips.measure("sign-in in a known browser", stage, own));
      }
      if (plan.wants(P11)) {
        lines.addAll(BannerPage.measure(stage, plan));
      }
      return lines;
    }
  }

  private static List<Line> measure(
      Row row, String what, String name, Stage stage, Journey flow, Plan plan) {
    List<Line> lines = new ArrayList<>();
    if (plan.wants(row)) {
      Repeated.warmUp(name, flow, plan);
      Repeated runs = Repeated.measure(name, stage, flow, plan);
      Bar bar = new Bar.AtMost(MOST_CPU);
      lines.add(Line.of(row, what + ", CPU ms", runs.cpu(), bar, HOW + runs.remark()));
      lines.add(
          Line.of(
              row, what + ", flows in a second", runs.perSecond(), new Bar.None(), closed(plan)));
      if (!plan.quick()) {
        lines.addAll(StepCosts.measure(row, name, stage, flow, plan));
      }
    }
    if (plan.wants(P9)) {
      lines.addAll(RoundTrips.measure(name, stage, flow));
    }
    return lines;
  }

  private static String closed(Plan plan) {
    return plan.clients() + " clients in turn, on the machine of the servers";
  }
}
