package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Recovery codes, and the other ways to sign in. */
final class RecoveryScene implements Scene {

  private static final int MOST_TRIES = 15;
  private static final String NO_CODE_OF_OURS = "0123-4567-89AB-CDEF";

  @Override
  public void play(Studio studio) {
    Guest guest = studio.guest("recovery");
    Page page = guest.page();
    guest.signIn();
    guest.typeNumber(guest.redeem(guest.phone(), "Pixel 8"));
    page.waitForSelector("body[data-state='home-activated']");
    guest.press("recovery-codes");
    studio.take(page, "recovery-codes-none");
    guest.press("recovery-codes");
    studio.take(page, "recovery-codes-fresh");
    page.locator("form[action='/recovery-codes/kept'] button").click();
    studio.take(page, "recovery-codes");
    guest.signOut();

    guest.signIn();
    ladder(studio, guest);
    page.locator("form[action='/login/cancel'] button").click();
    page.waitForSelector("body[data-state='sign-in']");
    guest.signIn();
    guest.approve(guest.phone());
    page.waitForSelector("body[data-state='home-enrolled']");
    guest.open("/recovery-codes");
    guest.press("recovery-codes");
    studio.take(page, "confirm-recovery-codes");
    page.context().close();
  }

  private static void ladder(Studio studio, Guest guest) {
    send(guest, "recovery", "7KQ2");
    studio.take(guest.page(), "confirm-ladder-malformed");
    send(guest, "recovery", NO_CODE_OF_OURS);
    studio.take(guest.page(), "confirm-ladder-unauthorized");
    sendUntil(guest, "offline-response", "12345678", "locked");
    studio.take(guest.page(), "confirm-ladder-locked");
    sendUntil(guest, "recovery", NO_CODE_OF_OURS, "too-many-requests");
    studio.take(guest.page(), "confirm-ladder-too-many-requests");
  }

  private static void sendUntil(Guest guest, String hook, String text, String problem) {
    Locator told = guest.page().locator("[data-code='" + problem + "']");
    for (int i = 0; i < MOST_TRIES && told.count() == 0; i++) {
      guest.open("/login/confirm");
      send(guest, hook, text);
    }
  }

  private static void send(Guest guest, String hook, String text) {
    guest.portal().hook("waiting").waitFor();
    Locator field = guest.portal().hook(hook);
    if (!field.isVisible()) {
      guest.page().locator(".ladder__summary").click();
    }
    field.fill(text);
    field.press("Enter");
    guest.portal().hook("problem").waitFor();
  }
}
