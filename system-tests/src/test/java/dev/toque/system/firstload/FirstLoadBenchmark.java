package dev.toque.system.firstload;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.toque.system.browser.Chromium;
import dev.toque.system.setup.Toque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How soon the phone app can be used on a phone of the lower end: from the tap on the link to its
 * first screen, with nothing kept, and at the next start.
 */
@Tag("benchmark")
class FirstLoadBenchmark {

  private static final int WARM_UP = 1;
  private static final int RUNS = 5;

  private static final String HOW =
      "Slow 4G (562 ms a request, 1.44 Mbit/s down, 0.68 up: the preset of DevTools), processor"
          + " slowed four times; medians of "
          + RUNS
          + " loads with nothing kept. Usable: the first screen is painted.";

  /** Two frames after the first screen stands, it is painted and takes touches. */
  private static final String WATCH =
      """
      new MutationObserver((_, watch) => {
        if (document.body?.dataset.state) {
          watch.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => { window.usableAt = performance.now(); }));
        }
      }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-state"] });
      """;

  private static final String USABLE = "() => window.usableAt";
  private static final String KEPT =
      "() => navigator.serviceWorker.getRegistration().then((kept) => Boolean(kept?.active))";

  /** Milliseconds, and KiB over the network. */
  private record Start(double first, double kib, double next) {}

  @Test
  void printsTheTimeToUsable() {
    Table table =
        new Table(List.of("protocol", "first load, KiB", "usable after, ms", "next start, ms"));
    try (Toque toque = Toque.start();
        Http2Front front = Http2Front.before(toque.url());
        Chromium chromium = Chromium.withAnyCertificate()) {
      table.row(row("HTTP/2, as an ingress speaks it", chromium, front.url()));
      table.row(row("HTTP/1.1, as `./start` speaks it", chromium, toque.url()));
    }
    table.print(HOW);
  }

  private static List<String> row(String name, Chromium chromium, String url) {
    List<Start> starts = new ArrayList<>();
    for (int run = 0; run < WARM_UP + RUNS; run++) {
      starts.add(start(chromium, url));
    }
    List<Start> counted = starts.subList(WARM_UP, starts.size());
    return List.of(
        name,
        figure(counted.stream().mapToDouble(Start::kib).sorted().toArray()),
        figure(counted.stream().mapToDouble(Start::first).sorted().toArray()),
        figure(counted.stream().mapToDouble(Start::next).sorted().toArray()));
  }

  private static Start start(Chromium chromium, String url) {
    try (BrowserContext context =
        chromium.window(
            new Browser.NewContextOptions()
                .setLocale("en")
                .setUserAgent(
                    "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Mobile Safari/537.36")
                .setHasTouch(true)
                .setViewportSize(360, 640)
                .setIgnoreHTTPSErrors(true))) {
      Page page = context.newPage();
      page.addInitScript(WATCH);
      page.setDefaultTimeout(120_000);
      page.setDefaultNavigationTimeout(120_000);
      Throttle throttle = Throttle.on(page);
      page.navigate(url + "/a/");
      double first = usable(page);
      double kib = throttle.kib();
      page.waitForFunction(KEPT);
      page.reload();
      return new Start(first, kib, usable(page));
    }
  }

  private static double usable(Page page) {
    page.waitForFunction(USABLE);
    return ((Number) page.evaluate(USABLE)).doubleValue();
  }

  private static String figure(double[] sorted) {
    return String.format(Locale.ROOT, "%.0f", sorted[sorted.length / 2]);
  }
}
