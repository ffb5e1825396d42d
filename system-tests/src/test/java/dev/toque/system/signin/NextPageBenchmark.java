package dev.toque.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.toque.system.setup.ScriptedPhone.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.toque.system.browser.Chromium;
import dev.toque.system.browser.PortalWindow;
import dev.toque.system.browser.Site;
import dev.toque.system.firstload.Table;
import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedPhone;
import dev.toque.system.setup.Toque;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How soon the browser goes on once the phone has answered. The portal's poll for lost hints is put
 * off for longer than this lasts, and a page asks for nothing by itself while its stream is open:
 * so what a page hears, it hears by the stream.
 */
@Tag("benchmark")
class NextPageBenchmark {

  private static final int WARM_UP = 5;
  private static final int RUNS = 30;
  private static final String USER_NAME = "ana.benchmark";

  private static final String HOW =
      "From the 200 of the phone's answer, over "
          + RUNS
          + " sign-ins after "
          + WARM_UP
          + " more, in one browser on the machine of the services; without polling.";

  /** Epoch milliseconds of the last event that the waiting page heard, and of the painted home. */
  private static final String WATCH =
      """
      (() => {
        const now = () => performance.timeOrigin + performance.now();
        const Source = window.EventSource;
        window.EventSource = class extends Source {
          constructor(address) {
            super(address);
            this.addEventListener("open", () => { window.listens = true; });
            this.addEventListener("changed", () => sessionStorage.setItem("heard", now()));
          }
        };
        addEventListener("DOMContentLoaded", () => {
          if (document.querySelector("[data-test='signed-in']")) {
            requestAnimationFrame(() => requestAnimationFrame(() => { window.painted = now(); }));
          }
        });
      })()
      """;

  private static final String TIMES =
      "() => [Number(sessionStorage.getItem('heard')), performance.timeOrigin, window.painted]";

  /** Milliseconds after the phone's answer. */
  private record Wait(double heard, double asked, double painted) {}

  @Test
  void printsTheTimeFromTheAnswerToTheNextPage() {
    Map<String, String> settings =
        Patient.and(Map.of("TOQUE_LIVE_POLL", "1h", "TOQUE_LOGIN_PER_ADDRESS", "1000"));
    try (Toque toque = Toque.start(settings);
        Chromium chromium = Chromium.whole()) {
      List<Wait> waits = waits(new Site(toque, chromium, true));
      Table table =
          new Table(List.of("after the phone's answer", "median, ms", "95th percentile, ms"));
      table.row(row("the page hears of it", waits, Wait::heard));
      table.row(row("the next page is asked for", waits, Wait::asked));
      table.row(row("the next page is painted", waits, Wait::painted));
      table.print(HOW);
    }
  }

  private static List<Wait> waits(Site site) {
    PortalWindow portal = site.signedIn(USER_NAME);
    portal.page().addInitScript(WATCH);
    ScriptedPhone phone = new ScriptedPhone(site.toque());
    JsonNode enrolled = json(phone.enroll(portal.figures("activation-code"), "Pixel 8"));
    portal.hook("confirm-number").fill(enrolled.at("/confirmation/number").asText());
    portal.hook("confirm").click();
    assertThat(portal.hook("activated")).isVisible();
    List<Wait> waits = new ArrayList<>();
    for (int run = 0; run < WARM_UP + RUNS; run++) {
      waits.add(signIn(portal, phone));
    }
    return waits.subList(WARM_UP, waits.size());
  }

  private static Wait signIn(PortalWindow portal, ScriptedPhone phone) {
    Page page = portal.page();
    portal.hook("sign-out").click();
    portal.signIn(USER_NAME, Person.PASSWORD);
    page.waitForFunction("() => window.listens");
    JsonNode request = phone.challenges().get(0);
    page.waitForSelector("body[data-state='confirm-seen']");
    String number = portal.hook("number").isVisible() ? portal.figures("number") : null;

    int status = phone.answer(request, "approve", number).statusCode();
    Instant answered = Instant.now();

    if (status != 200) {
      throw new IllegalStateException("the answer was refused: " + status);
    }
    page.waitForFunction("() => window.painted");
    List<?> times = (List<?>) page.evaluate(TIMES);
    return new Wait(
        after(answered, times.get(0)),
        after(answered, times.get(1)),
        after(answered, times.get(2)));
  }

  private static double after(Instant answered, Object epochMillis) {
    double then = answered.getEpochSecond() * 1_000.0 + answered.getNano() / 1_000_000.0;
    return ((Number) epochMillis).doubleValue() - then;
  }

  private static List<String> row(String what, List<Wait> waits, ToDoubleFunction<Wait> part) {
    double[] sorted = waits.stream().mapToDouble(part).sorted().toArray();
    return List.of(
        what,
        figure(sorted[sorted.length / 2]),
        figure(sorted[(int) Math.ceil(0.95 * sorted.length) - 1]));
  }

  private static String figure(double millis) {
    return String.format(Locale.ROOT, "%.0f", millis);
  }
}
