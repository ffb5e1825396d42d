package dev.toque.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
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

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static final String SHELL = "chromium-headless-shell";

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
    return start(BROWSERS, List.of());
  }

  /**
   * Starts one for pictures: the headless shell where the machine has it. It draws pages alike in
   * half the time, and has neither windows nor a camera.
   */
  public static Chromium forPictures() {
    return start(Stream.concat(Stream.of(SHELL), BROWSERS.stream()).toList(), List.of());
  }

  /** Starts one whose camera plays this film. */
  public static Chromium withCamera(Path film) {
    return start(
        BROWSERS,
        List.of("--use-fake-device-for-media-stream", "--use-file-for-fake-video-capture=" + film));
  }

  /** Starts one that takes any certificate, also for a service worker. */
  public static Chromium withAnyCertificate() {
    return start(BROWSERS, List.of("--ignore-certificate-errors"));
  }

  private static Chromium start(List<String> browsers, List<String> more) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setHeadless(true)
            .setArgs(Stream.concat(QUIET.stream(), more.stream()).toList());
    ownOfTheMachine(browsers).ifPresentOrElse(options::setExecutablePath, PlaywrightBrowser::bring);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  private static Optional<Path> ownOfTheMachine(List<String> names) {
    return names.stream().map(Path.of("/usr/bin")::resolve).filter(Files::isExecutable).findFirst();
  }

  /** A fresh profile: the portal's window or the phone's. */
  public BrowserContext window(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  /** The pages of all windows that are open. */
  public List<Page> pages() {
    return browser.contexts().stream().map(BrowserContext::pages).flatMap(List::stream).toList();
  }

  /** Closes all windows. */
  public void closeWindows() {
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
  }

  /** The DevTools protocol of the whole browser. */
  CDPSession devTools() {
    return browser.newBrowserCDPSession();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
