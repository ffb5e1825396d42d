package dev.toque.system.signin;

import dev.toque.system.firstload.Table;
import dev.toque.system.setup.Addresses;
import dev.toque.system.setup.AtOnce;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whether the clock tells an unknown user from a wrong password: pairs of both, in an order that
 * changes by chance, compared by Welch's t. A |t| below 4.5 is no evidence of a difference.
 */
@Tag("benchmark")
class EnumerationBenchmark {

  private static final int PAIRS = Integer.getInteger("pairs", 10_000);
  private static final int WARM_UP = Math.min(200, PAIRS);

  /** Whoever fails is told after a quarter of a second: pairs side by side save most of an hour. */
  private static final int LANES = Integer.getInteger("lanes", 6);

  /** The slowest of both are noise of the machine; what is left shows small differences. */
  private static final double[] KEPT = {1, 0.9, 0.5};

  private static final String KNOWN = "ana.counted";
  private static final String UNKNOWN = "bob.counted";
  private static final String MANY = "1000000";

  /** Limits would answer in place of the password, which is hashed as in production. */
  private static final Map<String, String> SETTINGS =
      Patient.and(
          Map.of(
              "TOQUE_LOGIN_PER_ADDRESS", MANY,
              "TOQUE_LOGIN_PER_ACCOUNT_AND_ADDRESS", MANY,
              "TOQUE_LOGIN_WAITS_FROM", MANY,
              "TOQUE_LOGIN_PER_ACCOUNT_IN_A_ROW", MANY,
              "TOQUE_PASSWORD_MEMORY", "7168",
              "TOQUE_PASSWORD_ITERATIONS", "5"));

  private final HttpClient client = HttpClient.newHttpClient();

  private record Pairs(double[] known, double[] unknown) {}

  @Test
  void printsHowWellTimesTellAnUnknownUserFromAWrongPassword() throws Exception {
    try (Toque toque = Toque.start(SETTINGS)) {
      new Operator(toque).putAccount(KNOWN, Person.PASSWORD, "Ana");
      ScriptedBrowser visitor = new ScriptedBrowser(toque).open("/login");
      HttpRequest ofKnown = attempt(toque, visitor, KNOWN);
      HttpRequest ofUnknown = attempt(toque, visitor, UNKNOWN);
      measure(ofKnown, ofUnknown, WARM_UP);
      print(measure(ofKnown, ofUnknown, PAIRS));
    }
  }

  /** Times of known and unknown, pair by pair. */
  private Pairs measure(HttpRequest ofKnown, HttpRequest ofUnknown, int pairs) {
    Pairs times = new Pairs(new double[pairs], new double[pairs]);
    AtomicInteger next = new AtomicInteger();
    AtOnce.run(
        IntStream.range(0, LANES)
            .mapToObj(lane -> (Callable<Void>) () -> play(ofKnown, ofUnknown, times, next, lane))
            .toList());
    return times;
  }

  private Void play(
      HttpRequest ofKnown, HttpRequest ofUnknown, Pairs times, AtomicInteger next, int lane)
      throws IOException, InterruptedException {
    Random coin = new Random(lane);
    for (int i = next.getAndIncrement(); i < times.known.length; i = next.getAndIncrement()) {
      boolean knownFirst = coin.nextBoolean();
      double first = millis(knownFirst ? ofKnown : ofUnknown);
      double second = millis(knownFirst ? ofUnknown : ofKnown);
      times.known[i] = knownFirst ? first : second;
      times.unknown[i] = knownFirst ? second : first;
    }
    return null;
  }

  private static void print(Pairs times) {
    Table table = new Table(List.of("pairs kept", "wrong password, ms", "unknown user, ms", "t"));
    for (double kept : KEPT) {
      double[] ofKnown = fastest(times.known, kept);
      double[] ofUnknown = fastest(times.unknown, kept);
      table.row(
          List.of(
              "the fastest %.0f %%".formatted(kept * 100),
              figure("%.3f", mean(ofKnown)),
              figure("%.3f", mean(ofUnknown)),
              figure("%+.2f", welch(ofKnown, ofUnknown))));
    }
    table.print(
        "Sign-ins that fail, " + PAIRS + " interleaved pairs; |t| below 4.5 tells nothing.");
  }

  private static HttpRequest attempt(Toque toque, ScriptedBrowser visitor, String userName) {
    String body =
        "csrf=%s&username=%s&password=%s"
            .formatted(
                visitor.page().selectFirst("input[name=csrf]").val(),
                userName,
                URLEncoder.encode("wrong horse battery", StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(new Addresses(toque).of("portal") + "/login"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", toque.url())
        .header("Cookie", "toque-visitor=" + visitor.cookie("toque-visitor"))
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private double millis(HttpRequest attempt) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    int status = client.send(attempt, BodyHandlers.ofByteArray()).statusCode();
    double millis = (System.nanoTime() - begun) / 1e6;
    if (status != 401) {
      throw new IllegalStateException("status " + status);
    }
    return millis;
  }

  private static double[] fastest(double[] times, double part) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return Arrays.copyOf(sorted, (int) Math.ceil(sorted.length * part));
  }

  private static double welch(double[] a, double[] b) {
    return (mean(a) - mean(b)) / Math.sqrt(variance(a) / a.length + variance(b) / b.length);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
        / (values.length - 1);
  }

  private static String figure(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
