package dev.toque.system.bench.row;

import static dev.toque.system.bench.report.Row.P12;

import dev.toque.system.bench.measure.Spread;
import dev.toque.system.bench.play.Arrivals;
import dev.toque.system.bench.play.Arrivals.Arrived;
import dev.toque.system.bench.play.Crowd;
import dev.toque.system.bench.play.Crowd.Played;
import dev.toque.system.bench.play.Flow;
import dev.toque.system.bench.play.FlowFailed;
import dev.toque.system.bench.play.People;
import dev.toque.system.bench.play.Person;
import dev.toque.system.bench.play.Stage;
import dev.toque.system.bench.play.Visit;
import dev.toque.system.bench.report.Bar;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Four times as many people type their password as two processors can hash. What is hard about it
 * is the password, so the flow is the sign-in page and the password up to the waiting page.
 */
final class Overload {

  private static final int PEOPLE = 4_000;
  private static final int AT_ONCE = 1_500;
  private static final int TIMES = 4;
  private static final double LEAST_GOODPUT = 80;
  private static final double PERCENT = 100;
  private static final double MOST_RECOVERY_SECONDS = 5;
  private static final int CLIENTS_AT_PEAK = 16;
  private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(30);

  /** Several times what one password costs on an idle machine. */
  private static final double RECOVERED_MILLIS = 500;

  private Overload() {}

  static List<Line> measure(Stage stage, Plan plan) {
    People people = new People(stage.population().withPhone(PEOPLE));
    Map<Integer, LongAdder> refused = new ConcurrentHashMap<>();
    Queue<Double> refusedMillis = new ConcurrentLinkedQueue<>();
    Flow password = password(stage, people, refused, refusedMillis);
    Duration during = Duration.ofSeconds(plan.quick() ? 10 : 60);
    Played calm = new Crowd(CLIENTS_AT_PEAK).play(password, Integer.MAX_VALUE, during.dividedBy(3));
    double peak = calm.perSecond();
    Progress.say("peak %.1f a second; now %d times as many arrive".formatted(peak, TIMES));
    refused.clear();
    refusedMillis.clear();

    Arrived storm = new Arrivals(TIMES * peak, AT_ONCE).run(password, during);
    double recovered = recovery(password);
    double goodput =
        PERCENT * storm.micros().getTotalCount() / (storm.took().toNanos() / 1e9) / peak;
    List<Double> refusals = new ArrayList<>(refusedMillis);
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(
            P12,
            "goodput at four times the peak rate, % of the peak",
            Spread.single(goodput),
            new Bar.AtLeast(LEAST_GOODPUT),
            "peak %.1f a second; sign-in page and password by the clock for %d s; refused %s; %d not begun"
                .formatted(peak, during.toSeconds(), refused, storm.skipped())));
    if (!refusals.isEmpty()) {
      lines.add(
          Line.of(
              P12,
              "until a refusal, ms",
              Spread.of(refusals),
              new Bar.None(),
              "503 or 429, from sending the password"));
    }
    lines.add(
        Line.of(
            P12,
            "recovery, s",
            Spread.single(recovered),
            new Bar.AtMost(MOST_RECOVERY_SECONDS),
            "until a password takes less than %.0f ms again".formatted(RECOVERED_MILLIS)));
    return lines;
  }

  private static Flow password(
      Stage stage, People people, Map<Integer, LongAdder> refused, Queue<Double> refusedMillis) {
    return () -> {
      Person person = people.next();
      long begun = System.nanoTime();
      try {
        Visit visit = new Visit(stage.toque().url()).signIn(person);
        if (!visit.shows("waiting")) {
          refused.computeIfAbsent(visit.status(), first -> new LongAdder()).increment();
          refusedMillis.add((System.nanoTime() - begun) / 1e6);
          throw new FlowFailed("refused with " + visit.status());
        }
      } finally {
        people.back(person);
      }
    };
  }

  private static double recovery(Flow password) {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < LONGEST_RECOVERY.toNanos()) {
      long sent = System.nanoTime();
      boolean passed = passes(password);
      if (passed && TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sent) < RECOVERED_MILLIS) {
        break;
      }
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private static boolean passes(Flow password) {
    try {
      password.play();
      return true;
    } catch (FlowFailed stillFull) {
      return false;
    }
  }
}
