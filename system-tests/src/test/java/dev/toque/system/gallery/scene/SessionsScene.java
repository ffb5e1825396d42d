package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Page;

/** Where somebody is signed in, and which browsers know them. */
final class SessionsScene implements Scene {

  @Override
  public void play(Studio studio) {
    Guest guest = studio.guest("sessions");
    Page page = guest.page();
    guest.enroll();
    guest.open("/sessions");
    studio.take(page, "sessions-only");

    elsewhere(studio, guest);
    page.reload();
    studio.take(page, "sessions");
    page.locator("form[action^='/sessions/'][action$='/end'] button").first().click();
    studio.take(page, "sessions-ended");

    elsewhere(studio, guest);
    guest.open("/sessions");
    page.locator("form[action='/sessions/end-others'] button").click();
    studio.take(page, "sessions-others-ended");
    page.locator("form[action$='/forget'] button").first().click();
    studio.take(page, "sessions-forgotten");
    page.context().close();
  }

  /** Signs in with the phone in another browser, that of a phone. */
  private static void elsewhere(Studio studio, Guest guest) {
    studio.onPhone(guest.person()).signInWithPhone();
  }
}
