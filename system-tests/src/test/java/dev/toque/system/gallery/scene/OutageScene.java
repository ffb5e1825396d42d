package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Page;
import dev.toque.system.setup.Person;

/** What pages say while something that they need is away. */
final class OutageScene implements Scene {

  @Override
  public void play(Studio studio) {
    Guest guest = studio.guest("outage");
    Page page = guest.page();
    guest.signIn();
    guest.portal().hook("activation-code").waitFor();
    page.waitForLoadState(); // with its scripts
    page.context().setOffline(true);
    page.evaluate("dispatchEvent(new Event('online'))");
    studio.take(page, "connection-lost");
    page.context().setOffline(false);

    Paused.during(
        studio.toque(),
        "activation-1",
        () -> {
          page.reload();
          studio.take(page, "problem-passing");
        });
    page.context().close();
    signIn(studio);
  }

  private static void signIn(Studio studio) {
    Guest guest = studio.guest("outage-sign-in");
    guest.open("/login");
    guest.portal().hook("username").fill(guest.userName());
    guest.portal().hook("password").fill(Person.PASSWORD);
    studio
        .backstage()
        .whileAccountsCannotBeRead(
            () -> {
              guest.press("sign-in");
              studio.take(guest.page(), "sign-in-unavailable");
            });
    guest.page().context().close();
  }
}
