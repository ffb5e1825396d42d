package dev.toque.system.gallery;

import com.microsoft.playwright.Page;

/** The sign-in page. */
final class SignInScene implements Scene {

  @Override
  public void play(Studio studio) {
    Page page = studio.window();
    page.navigate(studio.url() + "/login");
    studio.take(page, "sign-in");
  }
}
