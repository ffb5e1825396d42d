package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Page;
import java.util.List;

/** The guides, as anybody reads them. */
final class HelpScene implements Scene {

  /** Together they have every kind of figure. */
  private static final List<String> GUIDES = List.of("android-qr-new", "signing-in", "ios-qr-new");

  @Override
  public void play(Studio studio) {
    Page page = studio.window();
    page.navigate(studio.url() + "/help/");
    studio.take(page, "help");

    for (String guide : GUIDES) {
      page.navigate(studio.url() + "/help/" + guide);
      studio.take(page, "help-guide");
    }

    page.navigate(studio.url() + "/help/problems");
    studio.take(page, "help-problems");
    page.context().close();
  }
}
