package dev.toque.system.gallery;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.toque.system.browser.Chromium;
import dev.toque.system.setup.Toque;

/**
 * Where scenes are played: one Toque, one browser, one language.
 *
 * @param language of browser and pages
 */
record Studio(Toque toque, Chromium chromium, Camera camera, String language) {

  String url() {
    return toque.url();
  }

  /** A window of a fresh profile. */
  Page window() {
    return chromium.window(new Browser.NewContextOptions().setLocale(language)).newPage();
  }

  /** Waits until the page is in this state, and photographs it. */
  void take(Page page, String state) {
    camera.take(page, state, language);
  }
}
