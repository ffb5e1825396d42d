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
import java.util.ArrayList;
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

  private static Running usual;

  private final Running running;
  private final boolean own;
  private final List<BrowserContext> windows = new ArrayList<>();

  private Chromium(Running running, boolean own) {
    this.running = running;
    this.own = own;
  }

  /**
   * A headless Chromium. All who want nothing special have windows of one that lasts as long as the
   * JVM: to start another takes seconds.
   */
  public static synchronized Chromium start() {
    if (usual == null || !usual.browser.isConnected()) {
      usual = running(BROWSERS, List.of());
    }
    return new Chromium(usual, false);
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
    return new Chromium(running(browsers, more), true);
  }

  private static Running running(List<String> browsers, List<String> more) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setHeadless(true)
            .setArgs(Stream.concat(QUIET.stream(), more.stream()).toList());
    ownOfTheMachine(browsers).ifPresentOrElse(options::setExecutablePath, PlaywrightBrowser::bring);
    return new Running(playwright, playwright.chromium().launch(options));
  }

  private static Optional<Path> ownOfTheMachine(List<String> names) {
    return names.stream().map(Path.of("/usr/bin")::resolve).filter(Files::isExecutable).findFirst();
  }

  /** A fresh profile: the portal's window or the phone's. */
  public BrowserContext window(Browser.NewContextOptions options) {
    BrowserContext context = running.browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    windows.add(context);
    context.onClose(windows::remove);
    return context;
  }

  /** The pages of all windows that are open. */
  public List<Page> pages() {
    return windows.stream().map(BrowserContext::pages).flatMap(List::stream).toList();
  }

  /** Closes all windows. */
  public void closeWindows() {
    List.copyOf(windows).forEach(BrowserContext::close);
  }

  /** The DevTools protocol of the whole browser. */
  CDPSession devTools() {
    return running.browser.newBrowserCDPSession();
  }

  @Override
  public void close() {
    closeWindows();
    if (own) {
      running.browser.close();
      running.playwright.close();
    }
  }

  private record Running(Playwright playwright, Browser browser) {}
}
