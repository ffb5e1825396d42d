package dev.toque.system.browser;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The Chromium that Playwright brings, for machines that have none. */
final class PlaywrightBrowser {

  private PlaywrightBrowser() {}

  /** Fetches it, unless it is there. */
  static void bring() {
    ProcessBuilder install =
        Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
            .createProcessBuilder();
    install.command().addAll(List.of("install", "chromium"));
    try {
      int outcome = install.inheritIO().start().waitFor();
      if (outcome != 0) {
        throw new IllegalStateException("Playwright could not bring a browser: " + outcome);
      }
    } catch (IOException failure) {
      throw new IllegalStateException("Playwright could not bring a browser", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
