package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Page;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;

/** Every way in which a request ends without opening the session. */
final class WaitingEndingsScene implements Scene {

  private static final int OPEN_REQUESTS = 2;

  @Override
  public void play(Studio studio) {
    answers(studio);
    time(studio);
    lies(studio);
    phones(studio);
  }

  /** Somebody who has signed in unseen and waits for the phone. */
  private static Guest waiting(Studio studio, String name) {
    Guest guest = studio.guest("ending-" + name);
    guest.enroll();
    guest.signInAgain();
    return guest;
  }

  private static void answers(Studio studio) {
    Guest guest = waiting(studio, "answers");
    Page page = guest.page();
    guest.open("/login/confirm");
    guest.post("/login/complete");
    studio.take(page, "confirm-not-approved");
    guest.open("/login/confirm");

    guest.answer("deny", null);
    studio.take(page, "confirm-denied");

    guest.press("start-again");
    guest.portal().hook("waiting").waitFor();
    guest.answer("approve", Guest.otherNumber(guest.portal().figures("number")));
    studio.take(page, "confirm-wrong-number");

    guest.press("start-again");
    guest.portal().hook("waiting").waitFor();
    guest.answer("report", null);
    studio.take(page, "confirm-reported");
    page.context().close();
  }

  private static void time(Studio studio) {
    Guest guest = waiting(studio, "time");
    Page page = guest.page();
    studio.backstage().setChallenge(guest.userName(), "expires_at = created_at");
    guest.open("/login/confirm");
    studio.take(page, "confirm-expired");

    guest.press("start-again");
    guest.portal().hook("waiting").waitFor();
    for (int i = 0; i < OPEN_REQUESTS; i++) {
      new ScriptedBrowser(studio.toque()).signIn(guest.userName(), Person.PASSWORD);
    }
    studio.take(page, "confirm-superseded");

    studio
        .backstage()
        .setChallenge(guest.userName(), "state = 'CANCELLED', decided_at = clock_timestamp()");
    page.reload();
    studio.take(page, "confirm-cancelled");

    studio.backstage().forgetChallenges(guest.userName());
    page.reload();
    studio.take(page, "confirm-unknown");
    page.context().close();
  }

  private static void lies(Studio studio) {
    Guest guest = waiting(studio, "lies");
    Page page = guest.page();
    guest.answer("approve", guest.person().number());
    studio.backstage().setChallenge(guest.userName(), "statement = 'altered'");
    guest.open("/login/confirm");
    studio.take(page, "confirm-refused");

    studio.backstage().setChallenge(guest.userName(), "state = 'CONSUMED'");
    guest.open("/login/confirm");
    studio.take(page, "confirm-consumed");
    page.context().close();
  }

  private static void phones(Studio studio) {
    Guest guest = studio.guest("ending-phones");
    Page page = guest.page();
    guest.enroll();
    studio.backstage().lockPhones(guest.userName());
    guest.signInAgain();
    guest.show();
    studio.take(page, "confirm-locked");

    studio.backstage().removePhones(guest.userName());
    page.reload();
    studio.take(page, "confirm-no-phone");
    page.context().close();
  }
}
