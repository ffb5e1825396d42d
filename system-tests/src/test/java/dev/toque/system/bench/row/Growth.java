package dev.toque.system.bench.row;

import static dev.toque.system.bench.report.Row.P7;

import dev.toque.system.bench.measure.Spread;
import dev.toque.system.bench.play.Crowd;
import dev.toque.system.bench.play.Flow;
import dev.toque.system.bench.play.People;
import dev.toque.system.bench.play.SignInFlow;
import dev.toque.system.bench.play.Stage;
import dev.toque.system.bench.report.Bar;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Progress;
import dev.toque.system.bench.report.Row;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The same sign-ins among a thousand accounts and among a million. */
public final class Growth implements Measurement {

  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;
  private static final int MANY_QUICKLY = 50_000;
  private static final int WITH_PHONE = 200;
  private static final double MOST = 1.1;

  @Override
  public Set<Row> rows() {
    return Set.of(P7);
  }

  @Override
  public List<Line> take(Plan plan) {
    int many = plan.quick() ? MANY_QUICKLY : MANY;
    Progress.say("starting Toque for %d and then %d accounts".formatted(FEW, many));
    try (Stage stage = Stage.withoutHashing(Map.of())) {
      People people = new People(stage.population().withPhone(WITH_PHONE));
      stage.population().fill(FEW - WITH_PHONE);
      Flow signIn = new SignInFlow(stage.toque().url(), people);
      Repeated.warmUp("sign-in", signIn, plan);
      Repeated small = Repeated.measure("sign-in among %d".formatted(FEW), stage, signIn, plan);
      Progress.say("filling");
      stage.population().fill(many - FEW);
      stage.postgres().run("CHECKPOINT");
      new Crowd(plan.clients()).play(signIn, plan.flows(), plan.longestRun());
      Repeated large = Repeated.measure("sign-in among %d".formatted(many), stage, signIn, plan);
      return List.of(
          Line.of(
              P7,
              "CPU of a sign-in, %d accounts against %d".formatted(many, FEW),
              Spread.single(large.cpu().middle() / small.cpu().middle()),
              new Bar.AtMost(MOST),
              "%.2f ms against %.2f ms; %s"
                  .formatted(large.cpu().middle(), small.cpu().middle(), large.remark())),
          wholeReads(stage, signIn, many));
    }
  }

  /** A statement without an index reads its table from end to end. */
  private static Line wholeReads(Stage stage, Flow signIn, int many) {
    Map<String, Long> before = stage.postgres().wholeReads();
    new Crowd(1).play(signIn, RoundTrips.FLOWS, Duration.ofSeconds(30));
    Map<String, Long> reads = new TreeMap<>(stage.postgres().wholeReads());
    reads.replaceAll((table, count) -> count - before.getOrDefault(table, 0L));
    reads.values().removeIf(count -> count == 0);
    long large =
        reads.entrySet().stream()
            .filter(entry -> entry.getKey().matches("toque_portal.account|toque_activation.*"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return Line.of(
        P7,
        "whole reads of the large tables in %d sign-ins".formatted(RoundTrips.FLOWS),
        Spread.single(large),
        new Bar.AtMost(0),
        "seq_scan of pg_stat_user_tables among %d accounts; small tables: %s"
            .formatted(many, reads));
  }
}
