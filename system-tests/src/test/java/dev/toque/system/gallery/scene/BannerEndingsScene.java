package dev.toque.system.gallery.scene;

import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.enrolment.RejectReason;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;

/** Every way in which a code or a pending phone ends. */
final class BannerEndingsScene implements Scene {

  private static final int CODES_AN_HOUR = 10;
  private static final int NUMBERS_TO_TRY = 3;

  @Override
  public void play(Studio studio) {
    ends(studio);
    rejections(studio);
    tooMany(studio);
  }

  private static void ends(Studio studio) {
    Guest guest = studio.guest("banner-endings");
    guest.unseen(Person::signIn);
    for (EndReason reason : EndReason.values()) {
      guest.unseen(person -> end(studio, code(person.browser()), reason));
      guest.show();
      studio.take(guest.page(), "home-expired-" + reason.wire());
    }
    guest.page().context().close();
  }

  /** Shows a code, another one where the last is over. */
  private static ScriptedBrowser code(ScriptedBrowser browser) {
    browser.open("/");
    return browser.shows("new-code") ? browser.press("new-code") : browser;
  }

  private static void end(Studio studio, ScriptedBrowser browser, EndReason reason) {
    if (reason == EndReason.TIME) {
      studio.backstage().letCodeExpire(Guest.activationId(browser));
    } else {
      studio.backstage().endCode(Guest.activationId(browser), reason.name());
    }
  }

  private static void rejections(Studio studio) {
    Guest guest = studio.guest("banner-rejections");
    guest.unseen(Person::signIn);
    for (RejectReason reason : RejectReason.values()) {
      guest.unseen(person -> reject(studio, person, reason));
      guest.show();
      studio.take(guest.page(), "home-rejected-" + reason.wire());
    }
    guest.page().context().close();
  }

  private static void reject(Studio studio, Person person, RejectReason reason) {
    ScriptedBrowser browser = code(person.browser());
    String number = Guest.redeem(person.code(), person.phone().another(), "Galaxy S24");
    browser.reload();
    switch (reason) {
      case NOT_MINE -> browser.press("not-my-phone");
      case WRONG_NUMBER -> typeWrong(person, number);
      case TIMEOUT, ALREADY_ENROLLED, SUPERSEDED, SIGNED_OUT, ENDED ->
          studio.backstage().reject(Guest.activationId(browser), reason.name());
    }
  }

  private static void typeWrong(Person person, String number) {
    for (int i = 0; i < NUMBERS_TO_TRY; i++) {
      person.confirm(BannerScene.other(number));
    }
  }

  private static void tooMany(Studio studio) {
    Guest guest = studio.guest("banner-too-many");
    guest.unseen(
        person -> {
          person.signIn();
          for (int i = 0; i < CODES_AN_HOUR; i++) {
            person.browser().press("dismiss").goOn("/banner/show");
          }
        });
    guest.show();
    studio.take(guest.page(), "home-too-many");
    guest.page().context().close();
  }
}
