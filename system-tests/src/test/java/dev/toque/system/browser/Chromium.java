package dev.toque.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium: the machine's own, else the one that Playwright brought. */
public final class Chromium implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Machines that run tests are slow at times. */
  private static final double PATIENCE_MILLIS = 20_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts a headless Chromium. */
  public static Chromium start() {
    return start(List.of());
  }

  /** Starts one whose camera plays this film. */
  public static Chromium withCamera(Path film) {
    return start(
        List.of("--use-fake-device-for-media-stream", "--use-file-for-fake-video-capture=" + film));
  }

  private static Chromium start(List<String> more) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setHeadless(true)
            .setArgs(Stream.concat(QUIET.stream(), more.stream()).toList());
    ownOfTheMachine().ifPresentOrElse(options::setExecutablePath, PlaywrightBrowser::bring);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  private static Optional<Path> ownOfTheMachine() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A fresh profile: the portal's window or the phone's. */
  public BrowserContext window(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
