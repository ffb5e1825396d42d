package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;

/** Recovery codes, and the other ways to sign in. */
final class RecoveryScene implements Scene {

  private static final int MOST_TRIES = 15;
  private static final String NO_CODE_OF_OURS = "0123-4567-89AB-CDEF";

  @Override
  public void play(Studio studio) {
    Guest guest = studio.guest("recovery");
    Page page = guest.page();
    guest.unseen(Person::enroll);
    guest.open("/recovery-codes");
    studio.take(page, "recovery-codes-none");
    guest.press("recovery-codes");
    studio.take(page, "recovery-codes-fresh");
    page.locator("form[action='/recovery-codes/kept'] button").click();
    studio.take(page, "recovery-codes");

    guest.signInAgain();
    guest.show();
    ladder(studio, guest);
    guest.unseen(
        person -> {
          person.browser().open("/login/confirm").goOn("/login/cancel");
          person.signInWithPhone();
        });
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

  /** Types it unseen until that is the problem, which the window then shows. */
  private static void sendUntil(Guest guest, String hook, String text, String problem) {
    guest.unseen(
        person -> {
          ScriptedBrowser browser = person.browser().open("/login/confirm");
          for (int i = 0; i < MOST_TRIES && !isTold(browser, problem); i++) {
            browser.type(hook, text);
          }
        });
    guest.show();
  }

  private static boolean isTold(ScriptedBrowser browser, String problem) {
    return browser.shows("problem") && browser.problem().equals(problem);
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
