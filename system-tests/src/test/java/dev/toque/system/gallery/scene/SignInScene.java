package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Page;
import dev.toque.system.setup.Person;

/** The sign-in page. */
final class SignInScene implements Scene {

  private static final int MOST_TRIES = 20;

  @Override
  public void play(Studio studio) {
    Guest guest = studio.guest("sign-in");
    Page page = guest.page();
    guest.open("/login");
    studio.take(page, "sign-in");

    guest.portal().signIn(guest.userName(), "not the password");
    studio.take(page, "sign-in-unauthorized");

    for (int i = 0; i < MOST_TRIES && !waits(page); i++) {
      guest.portal().signIn(guest.userName(), "not the password");
      guest.portal().hook("problem").waitFor();
    }
    studio.take(page, "sign-in-too-many-requests");

    guest.open("/login");
    page.locator("form[action='/login'] input[name=csrf]").evaluate("input => input.value = 'old'");
    guest.portal().hook("username").fill(guest.userName());
    guest.portal().hook("password").fill(Person.PASSWORD);
    guest.press("sign-in");
    studio.take(page, "sign-in-forbidden");

    page.navigate(studio.url() + "/no-such-page");
    studio.take(page, "problem");
    page.context().close();
  }

  private static boolean waits(Page page) {
    return page.locator("[data-code='too-many-requests']").count() > 0;
  }
}
