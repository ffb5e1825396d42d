package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Page;
import dev.toque.system.setup.ScriptedPhone;

/** Adding and removing a further phone. */
final class PhonesScene implements Scene {

  @Override
  public void play(Studio studio) {
    Guest guest = studio.guest("phones");
    Page page = guest.page();
    guest.enroll();
    guest.open("/phones");
    guest.press("add-phone");
    studio.take(page, "confirm-add-phone");
    guest.approve(guest.phone());
    ScriptedPhone added = add(studio, guest);
    remove(studio, guest, added);
    page.context().close();
  }

  private static ScriptedPhone add(Studio studio, Guest guest) {
    Page page = guest.page();
    studio.take(page, "phones-waiting");
    guest.redeem(new ScriptedPhone(studio.toque()), "Galaxy S24");
    page.waitForSelector("body[data-state='phones-number']");
    guest.press("not-my-phone");
    studio.take(page, "phones-rejected");

    guest.unseen(
        person -> {
          person.browser().open("/phones").press("new-code");
          studio.backstage().letCodeExpire(Guest.activationId(person.browser()));
        });
    guest.open("/phones");
    studio.take(page, "phones-expired");

    guest.press("new-code");
    ScriptedPhone phone = new ScriptedPhone(studio.toque());
    phone.inspect(guest.portal().figures("activation-code"));
    studio.take(page, "phones-seen");
    String number = guest.redeem(phone, "Galaxy S24");
    studio.take(page, "phones-number");
    guest.typeNumber(number);
    studio.take(page, "phones-activated");
    page.locator("form[action='/banner/dismiss'] button").click();
    studio.take(page, "phones");
    return phone;
  }

  private static void remove(Studio studio, Guest guest, ScriptedPhone added) {
    Page page = guest.page();
    pressRemove(page);
    studio.take(page, "confirm-remove-phone");
    guest.approve(added);
    studio.take(page, "confirm-too-new");

    guest.press("start-again");
    guest.portal().hook("waiting").waitFor();
    guest.approve(guest.phone());
    studio.take(page, "phones-removed");
  }

  /** Of the phone that was added last. */
  private static void pressRemove(Page page) {
    page.locator("form[action$='/remove'] button").last().click();
  }
}
