package dev.toque.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser has to fetch and to wait for before it shows the banner. Prints the figures. */
@Tag("browser")
@ExtendWith(SiteOfClass.class)
class BannerPageWeightTest {

  private static final double MOST_KIB = 150;

  /** Notes every shift of what was shown already, from the first moment. */
  private static final String WATCH_SHIFTS =
      """
      window.shifts = [];
      new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => entry.value)))
        .observe({ type: "layout-shift", buffered: true });
      """;

  private static final String FETCHED =
      """
      () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map((entry) => ({
        name: new URL(entry.name).pathname,
        bytes: entry.encodedBodySize,
        blocks: entry.renderBlockingStatus === "blocking",
      }))
      """;

  private static final String SHIFTED =
      """
      () => new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => done(shifts.reduce((sum, shift) => sum + shift, 0)))))
      """;

  private final Site site;

  BannerPageWeightTest(Site site) {
    this.site = site;
  }

  @ParameterizedTest(name = "{0} px wide")
  @ValueSource(ints = {360, 1280})
  void bannerPageIsLightAndStandsStill(int width) {
    String userName = "weight." + width;
    new Operator(site.toque()).putAccount(userName, Person.PASSWORD, "Ana");
    PortalWindow portal = site.tab(site.profile());
    Page page = portal.page();
    page.setViewportSize(width, 800);
    portal.signIn(userName, Person.PASSWORD);
    portal.hook("activation-code").waitFor();
    String cookieOnly = page.url();

    Page fresh = page.context().newPage();
    fresh.setViewportSize(width, 800);
    fresh.addInitScript(WATCH_SHIFTS);
    page.context().newCDPSession(fresh).send("Network.clearBrowserCache");
    fresh.navigate(cookieOnly);
    fresh.waitForLoadState();

    List<Fetched> files = fetched(fresh);
    double kib = files.stream().mapToDouble(Fetched::bytes).sum() / 1024;
    List<String> blocking = files.stream().filter(Fetched::blocks).map(Fetched::name).toList();
    double shift = ((Number) fresh.evaluate(SHIFTED)).doubleValue();
    System.out.printf(
        "banner page at %d px: %.1f KiB in %d files, blocked by %s, layout shift %.4f%n",
        width, kib, files.size(), blocking, shift);

    assertTrue(kib > 10 && kib < MOST_KIB, kib + " KiB");
    assertEquals(1, blocking.size(), blocking::toString);
    assertTrue(blocking.get(0).matches("/portal/v/[0-9a-f]+/page\\.css"), blocking::toString);
    assertEquals(0, shift);
  }

  /**
   * A file that the browser fetched.
   *
   * @param bytes of its body as it was sent
   * @param blocks whether the browser shows nothing before it has this
   */
  private record Fetched(String name, double bytes, boolean blocks) {}

  private static List<Fetched> fetched(Page page) {
    Stream<?> entries = ((List<?>) page.evaluate(FETCHED)).stream();
    return entries
        .map(entry -> (Map<?, ?>) entry)
        .map(
            entry ->
                new Fetched(
                    (String) entry.get("name"),
                    ((Number) entry.get("bytes")).doubleValue(),
                    (Boolean) entry.get("blocks")))
        .toList();
  }
}
