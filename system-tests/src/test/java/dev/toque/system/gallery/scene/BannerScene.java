package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Page;
import dev.toque.system.setup.Person;

/** The banner from the code to the first phone. */
final class BannerScene implements Scene {

  @Override
  public void play(Studio studio) {
    onPhone(studio);
    Guest guest = studio.guest("banner");
    Page page = guest.page();
    guest.unseen(Person::signIn);
    guest.show();
    studio.take(page, "home-waiting");

    guest.phone().inspect(guest.portal().figures("activation-code"));
    studio.take(page, "home-seen");

    String number = guest.redeem(guest.phone(), "Pixel 8");
    studio.take(page, "home-number");

    guest.typeNumber("12");
    studio.take(page, "home-number-malformed");

    guest.typeNumber(other(number));
    studio.take(page, "home-number-wrong-number");

    guest.typeNumber(number);
    studio.take(page, "home-activated");
    page.context().close();
  }

  private static void onPhone(Studio studio) {
    Guest guest =
        studio.guest(studio.onPhone(studio.person("banner-on-phone")), studio.phoneWindow());
    guest.unseen(Person::signIn);
    guest.show();
    studio.take(guest.page(), "home-waiting-on-phone");
    guest.page().context().close();
  }

  /** Another number of four digits. */
  static String other(String number) {
    return number.equals("1234") ? "4321" : "1234";
  }
}
