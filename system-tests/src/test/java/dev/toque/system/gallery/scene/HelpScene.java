package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Page;

/** The guides, as anybody reads them. */
final class HelpScene implements Scene {

  @Override
  public void play(Studio studio) {
    Page page = studio.window();
    page.navigate(studio.url() + "/help/");
    studio.take(page, "help");

    page.navigate(studio.url() + "/help/ios-qr-new");
    studio.take(page, "help-guide");

    page.navigate(studio.url() + "/help/problems");
    studio.take(page, "help-problems");
    page.context().close();
  }
}
