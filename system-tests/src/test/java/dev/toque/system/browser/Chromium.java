package dev.toque.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
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
  private static Running whole;

  /** What the camera of {@link #whole} plays. */
  private static Path film;

  private final Running running;
  private final boolean own;
  private final List<BrowserContext> windows = new ArrayList<>();

  private Chromium(Running running, boolean own) {
    this.running = running;
    this.own = own;
  }

  /**
   * The headless shell, where the machine has it: it draws pages alike in half the time, and has no
   * camera. All who want nothing else have windows of one that lasts as long as the JVM: to start
   * another takes seconds.
   */
  public static synchronized Chromium start() {
    if (usual == null || !usual.browser.isConnected()) {
      usual = shell();
    }
    return new Chromium(usual, false);
  }

  /** Starts a headless shell that nobody else has, for who plays beside others. */
  public static Chromium ofItsOwn() {
    return new Chromium(shell(), true);
  }

  /** The whole browser, which is shared in the same way. */
  public static synchronized Chromium whole() {
    if (whole == null || !whole.browser.isConnected()) {
      film = temporary(Film.ofTheRoom());
      whole =
          running(
              BROWSERS,
              List.of(
                  "--use-fake-device-for-media-stream",
                  "--use-file-for-fake-video-capture=" + film));
    }
    return new Chromium(whole, false);
  }

  /** The whole browser with this before its camera. */
  public static Chromium withCamera(byte[] video) {
    Chromium chromium = whole();
    chromium.film(video);
    return chromium;
  }

  /** Starts one that takes any certificate, also for a service worker. */
  public static Chromium withAnyCertificate() {
    return new Chromium(running(BROWSERS, List.of("--ignore-certificate-errors")), true);
  }

  private static Running shell() {
    return running(Stream.concat(Stream.of(SHELL), BROWSERS.stream()).toList(), List.of());
  }

  private static Path temporary(byte[] video) {
    try {
      Path file = Files.createTempFile("film", ".y4m");
      file.toFile().deleteOnExit();
      return Files.write(file, video);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
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

  /** A video that the camera plays, over and over, when a page opens it the next time. */
  void film(byte[] video) {
    try {
      Files.write(film, video);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * A fresh profile: the portal's window or the phone's. Its person wants little motion, which
   * would have to be drawn sixty times a second.
   */
  public BrowserContext window(Browser.NewContextOptions options) {
    BrowserContext context =
        running.browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
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
