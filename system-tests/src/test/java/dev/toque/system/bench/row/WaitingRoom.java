package dev.toque.system.bench.row;

import static dev.toque.system.bench.report.Row.P6;

import dev.toque.system.bench.measure.Spread;
import dev.toque.system.bench.play.Person;
import dev.toque.system.bench.play.Stage;
import dev.toque.system.bench.play.Streams;
import dev.toque.system.bench.play.Streams.Waiting;
import dev.toque.system.bench.play.Visit;
import dev.toque.system.bench.report.Bar;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/** Those who have typed their password, with what they will need. */
final class WaitingRoom {

  private static final Pattern LISTENING = Pattern.compile("Listening on: http://\\S+?:(\\d+)");
  private static final int OPENED_AT_ONCE = 100;
  private static final Duration BETWEEN_APPROVALS = Duration.ofMillis(50);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final int DIGITS = 3;

  private final Stage stage;
  private final Queue<Person> outside;
  private final Queue<Guest> guests = new ConcurrentLinkedQueue<>();
  private final List<Waiting> streams = new ArrayList<>();

  private record Guest(Person person, Visit visit, String number) {}

  WaitingRoom(Stage stage, int people) {
    this.stage = stage;
    this.outside = new ConcurrentLinkedQueue<>(stage.population().withPhone(people));
  }

  void signInNext() {
    Person person = outside.remove();
    Visit visit = new Visit(stage.toque().url()).signIn(person);
    guests.add(new Guest(person, visit, visit.text("number").replace(" ", "")));
  }

  int size() {
    return guests.size();
  }

  /** In small groups, as a replica that has just come back would see them. */
  Streams openStreams() {
    Streams all = new Streams(port(), stage.toque().url().replace("http://", ""));
    for (Guest guest : guests) {
      streams.add(all.open(guest.visit(), streams.size()));
      if (streams.size() % OPENED_AT_ONCE == 0) {
        awaitAnswers(all);
      }
    }
    awaitAnswers(all);
    return all;
  }

  /**
   * Lets some of them approve, one after the other, and waits until their pages have heard; as many
   * others have done so before, as nobody has approved anything yet and a fresh JVM takes longer.
   */
  Line approve(int approvals, double mostMillis) {
    Progress.say("%d of them approve, as a warm-up".formatted(approvals));
    approve(0, approvals);
    Progress.say("%d of them approve".formatted(approvals));
    Histogram micros = approve(approvals, approvals);
    return Line.of(
        P6,
        "approval to event, 99th percentile, ms",
        Spread.single(micros.getValueAtPercentile(99) / 1000.0),
        new Bar.AtMost(mostMillis),
        "from the phone's sending to the stream's event, %d approvals, one after the other; median %.1f ms, longest %.1f ms, %d never heard"
            .formatted(
                approvals,
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getMaxValue() / 1000.0,
                approvals - micros.getTotalCount()));
  }

  /** How long those took whose pages have heard, in microseconds. */
  private Histogram approve(int first, int approvals) {
    Histogram micros = new Histogram(DIGITS);
    List<Guest> all = new ArrayList<>(guests);
    for (int i = first; i < first + approvals; i++) {
      Guest guest = all.get(i);
      var challenge = guest.person().phone().challenges().path(0);
      Pause.of(BETWEEN_APPROVALS);
      long sent = System.nanoTime();
      guest.person().phone().answer(challenge, "approve", guest.number());
      long heard = awaitEvent(streams.get(i));
      if (heard != 0) {
        micros.recordValue((heard - sent) / 1000);
      }
    }
    return micros;
  }

  private void awaitAnswers(Streams all) {
    long begun = System.nanoTime();
    while (all.count() + all.refused() < streams.size()
        && System.nanoTime() - begun < LONGEST_WAIT.toNanos()) {
      Pause.of(Duration.ofMillis(2));
    }
  }

  private static long awaitEvent(Waiting stream) {
    long begun = System.nanoTime();
    while (stream.approvedAt() == 0 && System.nanoTime() - begun < LONGEST_WAIT.toNanos()) {
      Pause.of(Duration.ofMillis(1));
    }
    return stream.approvedAt();
  }

  private int port() {
    try {
      Matcher listening =
          LISTENING.matcher(Files.readString(stage.toque().home().resolve("logs/portal-1.log")));
      if (!listening.find()) {
        throw new IllegalStateException("the portal did not say where it listens");
      }
      return Integer.parseInt(listening.group(1));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
