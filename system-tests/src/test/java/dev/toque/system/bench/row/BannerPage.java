package dev.toque.system.bench.row;

import static dev.toque.system.bench.report.Row.P11;

import dev.toque.system.bench.measure.Cpu;
import dev.toque.system.bench.measure.Spread;
import dev.toque.system.bench.play.Arrivals;
import dev.toque.system.bench.play.Arrivals.Arrived;
import dev.toque.system.bench.play.Flow;
import dev.toque.system.bench.play.FlowFailed;
import dev.toque.system.bench.play.PageWeight;
import dev.toque.system.bench.play.Person;
import dev.toque.system.bench.play.Stage;
import dev.toque.system.bench.play.Visit;
import dev.toque.system.bench.report.Bar;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The page with the banner: how long a browser waits for it, what it costs and what it weighs. */
final class BannerPage {

  private static final int VISITS = 20;
  private static final int AT_ONCE = 200;

  /** Far below what two processors can serve, so that the page is measured and not the queue. */
  private static final double PER_SECOND = 40;

  private static final double MOST_MILLIS = 3;
  private static final double MOST_KIB = 150;
  private static final double KIB = 1024;

  private BannerPage() {}

  static List<Line> measure(Stage stage, Plan plan) {
    Progress.say("opening the banner page %.0f times a second".formatted(PER_SECOND));
    List<Visit> visits = new ArrayList<>();
    for (Person person : stage.population().withoutPhone(VISITS)) {
      visits.add(new Visit(stage.toque().url()).signIn(person));
    }
    Flow reload = reload(visits);
    Duration each = Duration.ofSeconds(plan.quick() ? 3 : 10);
    new Arrivals(PER_SECOND, AT_ONCE).run(reload, Duration.ofSeconds(plan.quick() ? 3 : 30));

    List<Double> medians = new ArrayList<>();
    List<Double> nearlyAll = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    for (int run = 0; run < plan.runs(); run++) {
      Cpu before = stage.processes().cpu();
      Arrived arrived = new Arrivals(PER_SECOND, AT_ONCE).run(reload, each);
      int pages = (int) Math.max(1, arrived.micros().getTotalCount());
      cpu.add(stage.processes().cpu().since(before).each(pages).total());
      medians.add(arrived.millis(50));
      nearlyAll.add(arrived.millis(99));
    }
    PageWeight weight = new PageWeight(stage.toque().url());
    double kib = weight.bytesOf(visits.get(0).page()) / KIB;
    String how = "%.0f a second by the clock, seen by the client through the gateway";
    return List.of(
        Line.of(
            P11,
            "banner page, median, ms",
            Spread.of(medians),
            new Bar.AtMost(MOST_MILLIS),
            how.formatted(PER_SECOND)),
        Line.of(
            P11,
            "banner page, 99th percentile, ms",
            Spread.of(nearlyAll),
            new Bar.None(),
            how.formatted(PER_SECOND)),
        Line.of(P11, "banner page, CPU ms", Spread.of(cpu), new Bar.None(), "all servers"),
        Line.of(
            P11,
            "banner page, KiB with everything",
            Spread.single(kib),
            new Bar.AtMost(MOST_KIB),
            "bodies as sent, an empty cache, %d files beside the page".formatted(weight.files())));
  }

  /** One request at a time for each browser. */
  private static Flow reload(Collection<Visit> visits) {
    ConcurrentLinkedQueue<Visit> idle = new ConcurrentLinkedQueue<>(visits);
    return () -> {
      Visit visit = idle.poll();
      if (visit == null) {
        throw new FlowFailed("every browser is waiting");
      }
      try {
        if (!visit.open("/").shows("activation-code")) {
          throw new FlowFailed("no code on the page");
        }
      } finally {
        idle.add(visit);
      }
    };
  }
}
