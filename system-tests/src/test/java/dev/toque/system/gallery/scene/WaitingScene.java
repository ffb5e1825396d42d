package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Page;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;

/** The waiting page until the phone approves. */
final class WaitingScene implements Scene {

  private static final int NOTIFICATIONS = 3;

  @Override
  public void play(Studio studio) {
    Guest guest = studio.guest("waiting");
    Page page = guest.page();
    guest.enroll();
    guest.signInAgain();
    guest.show();
    notification(studio, guest);
    guest.press("scan-instead");
    studio.take(page, "confirm-scan");
    page.goBack();
    guest.person().newestChallenge();
    studio.take(page, "confirm-seen");

    page.route("**/login/complete", route -> route.abort("aborted"));
    guest.approve(guest.phone());
    studio.take(page, "confirm-approved");
    page.unroute("**/login/complete");
    guest.unseen(Person::completeSignIn);

    guest.signInAgain();
    afterProvider(studio, guest, "delivered", "confirm-tap");
    page.context().close();
    onPhone(studio, guest);
    withheld(studio);
  }

  /** Nobody is notified here, so what providers say is put where it is kept. */
  private static void notification(Studio studio, Guest guest) {
    studio.take(guest.page(), "confirm-unnotified");
    afterProvider(studio, guest, "retry", "confirm-delayed");
    afterProvider(studio, guest, "gave-up", "confirm-undelivered");
    guest.press("resend");
    studio.take(guest.page(), "confirm-sending");
    afterProvider(studio, guest, "delivered", "confirm-number");
  }

  private static void afterProvider(Studio studio, Guest guest, String outcome, String state) {
    studio.backstage().provider(guest.userName(), guest.phone(), outcome);
    guest.open("/login/confirm");
    studio.take(guest.page(), state);
  }

  private static void onPhone(Studio studio, Guest guest) {
    Guest other = studio.guest(studio.onPhone(guest.person()), studio.phoneWindow());
    other.unseen(Person::signIn);
    other.show();
    studio.take(other.page(), "confirm-on-phone");
    other.page().context().close();
  }

  private static void withheld(Studio studio) {
    Guest guest = studio.guest("waiting-withheld");
    guest.enroll();
    for (int i = 0; i < NOTIFICATIONS; i++) {
      new ScriptedBrowser(studio.toque()).signIn(guest.userName(), Person.PASSWORD);
    }
    guest.signInAgain();
    guest.show();
    studio.take(guest.page(), "confirm-withheld");
    guest.page().context().close();
  }
}
