package dev.toque.system.bench.row;

import static dev.toque.system.bench.report.Row.P14;

import dev.toque.system.bench.measure.Spread;
import dev.toque.system.bench.play.Stage;
import dev.toque.system.bench.report.Bar;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Progress;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Searches by the admin API among very many accounts, one after the other. */
final class Finding {

  private static final int MANY = 1_000_000;
  private static final int MANY_QUICKLY = 50_000;
  private static final double MOST_MILLIS = 20;

  /** 40 first names and 50 last names, so that a person's name is some 500 people's. */
  private static final String FILL =
      """
      INSERT INTO toque_portal.account (id, user_name, display_name, email, locale, enabled)
      SELECT gen_random_uuid(), 'user' || i,
        (ARRAY['Ana','Bob','Carla','David','Elena','Felix','Gina','Hugo'])[1 + i %% 8]
          || chr(97 + i / 8 %% 5) || ' ' || 'Family' || i / 40 %% 50,
        'mail' || i || '@example.com', 'en', true
      FROM generate_series(1, %d) AS i
      """;

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Finding() {}

  static List<Line> measure(Stage stage, Plan plan) {
    int many = plan.quick() ? MANY_QUICKLY : MANY;
    Progress.say("filling for the search");
    stage.postgres().run(FILL.formatted(many));
    stage.postgres().run("VACUUM ANALYZE toque_portal.account");
    stage.postgres().run("CHECKPOINT");
    Map<String, Long> before = stage.postgres().wholeReads();
    List<Line> lines = new ArrayList<>();
    lines.add(line(stage, plan, "a whole user name", "user%d"));
    lines.add(line(stage, plan, "the beginning of user names", "user%2.2s"));
    lines.add(line(stage, plan, "the beginning of a mail address", "mail%4.4s"));
    lines.add(line(stage, plan, "a display name that 500 people have", "Elenac Family%2.2s"));
    // all of them are sorted by user name for the first page
    lines.add(line(stage, plan, "a first name that an eighth has", "Ana"));
    lines.add(line(stage, plan, "nobody", "zz%d"));
    lines.add(line(stage, plan, "everybody, some page", ""));
    long whole = count(stage.postgres().wholeReads()) - count(before);
    lines.add(
        Line.of(
            P14,
            "whole reads of the accounts in all searches",
            Spread.single(whole),
            new Bar.AtMost(0),
            "seq_scan of pg_stat_user_tables"));
    return lines;
  }

  private static Line line(Stage stage, Plan plan, String what, String query) {
    List<Double> millis = new ArrayList<>();
    int runs = plan.quick() ? 30 : 200;
    for (int run = -runs / 4; run < runs; run++) {
      String number = String.valueOf(100_000 + Math.floorMod(run * 7_919, 900_000));
      String wanted = query.contains("%d") ? query.replace("%d", number) : query.formatted(number);
      String after = query.isEmpty() ? "user" + number : "";
      double took = millis(stage.toque(), wanted.replace(" ", "%20"), after);
      if (run >= 0) {
        millis.add(took);
      }
    }
    Spread spread = Spread.of(millis);
    Progress.say("search for %s: %.1f ms".formatted(what, spread.middle()));
    return Line.of(
        P14,
        "search for " + what + ", ms",
        spread,
        new Bar.AtMost(MOST_MILLIS),
        "by HTTP, %d after one another".formatted(runs));
  }

  private static double millis(Toque toque, String query, String after) {
    URI uri = URI.create(toque.url() + "/api/admin/v1/accounts?query=" + query + "&after=" + after);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + Toque.ADMIN_TOKEN)
            .GET()
            .build();
    long begun = System.nanoTime();
    try {
      HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("the search ended with " + answer.statusCode());
      }
      return (System.nanoTime() - begun) / 1e6;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static long count(Map<String, Long> reads) {
    return reads.getOrDefault("toque_portal.account", 0L);
  }
}
