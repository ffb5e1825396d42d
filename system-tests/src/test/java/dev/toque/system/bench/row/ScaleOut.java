package dev.toque.system.bench.row;

import static dev.toque.system.bench.report.Row.P8;

import dev.toque.system.bench.measure.Spread;
import dev.toque.system.bench.play.Flow;
import dev.toque.system.bench.play.People;
import dev.toque.system.bench.play.SignInFlow;
import dev.toque.system.bench.play.Stage;
import dev.toque.system.bench.report.Bar;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Progress;
import dev.toque.system.bench.report.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The same sign-ins with one replica of each service and with two. */
public final class ScaleOut implements Measurement {

  private static final int WITH_PHONE = 200;
  private static final double MOST = 1.1;

  @Override
  public Set<Row> rows() {
    return Set.of(P8);
  }

  @Override
  public List<Line> take(Plan plan) {
    Repeated one = with(1, plan);
    Repeated two = with(2, plan);
    return List.of(
        Line.of(
            P8,
            "CPU of a sign-in, 2 replicas against 1",
            Spread.single(two.cpu().middle() / one.cpu().middle()),
            new Bar.AtMost(MOST),
            "1: %.2f ms, 2: %.2f ms (%s)"
                .formatted(one.cpu().middle(), two.cpu().middle(), two.remark())),
        Line.of(
            P8,
            "sign-ins in a second, 2 replicas against 1",
            Spread.single(two.perSecond().middle() / one.perSecond().middle()),
            new Bar.None(),
            "1: %.0f, 2: %.0f; both on the same processors, clients included"
                .formatted(one.perSecond().middle(), two.perSecond().middle())));
  }

  private static Repeated with(int replicas, Plan plan) {
    Progress.say("starting Toque with replicas of each service: " + replicas);
    Map<String, String> environment = Map.of("TOQUE_REPLICAS", String.valueOf(replicas));
    try (Stage stage = Stage.withoutHashing(environment)) {
      People people = new People(stage.population().withPhone(WITH_PHONE));
      Flow signIn = new SignInFlow(stage.toque().url(), people);
      // so that each replica has seen as many
      for (int i = 0; i < replicas; i++) {
        Repeated.warmUp("sign-in", signIn, plan);
      }
      return Repeated.measure("sign-in", stage, signIn, plan);
    }
  }
}
