package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Page;

/** The APIs, as developers read them. */
final class ApiScene implements Scene {

  private static final int DOCUMENTS = 3;

  @Override
  public void play(Studio studio) {
    Page page = studio.window();
    page.navigate(studio.url() + "/api/");
    page.waitForFunction(
        "most => document.querySelectorAll('.api-list').length === most", DOCUMENTS);
    page.locator(".api-list details").first().evaluate("details => { details.open = true; }");
    studio.take(page, "api");
    page.context().close();
  }
}
