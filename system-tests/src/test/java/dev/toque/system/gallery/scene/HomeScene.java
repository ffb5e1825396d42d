package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Page;
import dev.toque.system.setup.Person;

/** The home page without a banner. */
final class HomeScene implements Scene {

  @Override
  public void play(Studio studio) {
    Guest without = studio.guest("home-dismissed");
    without.unseen(
        person -> {
          person.signIn();
          person.browser().press("dismiss");
        });
    without.show();
    studio.take(without.page(), "home-dismissed");
    without.open("/phones");
    studio.take(without.page(), "phones-none");
    without.page().context().close();

    Guest late = studio.guest("home-closed");
    studio.backstage().closeEnrolment(late.userName());
    late.unseen(Person::signIn);
    late.show();
    studio.take(late.page(), "home-closed");
    late.page().context().close();

    Guest guest = studio.guest("home");
    Page page = guest.page();
    guest.enroll();
    guest.show();
    studio.take(page, "home-enrolled");
    studio.backstage().tell(guest.userName(), "PHONE_ADDED", "Galaxy S24");
    studio.backstage().tell(guest.userName(), "REPORTED", "Firefox on Linux");
    page.reload();
    studio.take(page, "home-notices");
    guest.unseen(person -> person.browser().open("/").goOn("/notices/seen"));
    guest.open("/phones");
    studio.take(page, "phones-only");

    studio.backstage().lockPhones(guest.userName());
    page.reload();
    studio.take(page, "phones-locked");

    studio.backstage().removePhones(guest.userName());
    page.reload();
    studio.take(page, "phones-none-left");
    guest.open("/");
    studio.take(page, "home-no-phone");
    page.context().close();
  }
}
