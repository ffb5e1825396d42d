package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Page;
import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.enrolment.RejectReason;
import dev.toque.system.setup.ScriptedPhone;

/** Every way in which a code or a pending phone ends. */
final class BannerEndingsScene implements Scene {

  private static final int CODES_AN_HOUR = 10;
  private static final int NUMBERS_TO_TRY = 3;

  @Override
  public void play(Studio studio) {
    Guest guest = studio.guest("banner-endings");
    Page page = guest.page();
    guest.signIn();
    for (EndReason reason : EndReason.values()) {
      end(studio, guest, reason);
      studio.take(page, "home-expired-" + reason.wire());
      guest.press("new-code");
    }
    page.context().close();
    rejections(studio);
    tooMany(studio);
  }

  private static void end(Studio studio, Guest guest, EndReason reason) {
    guest.portal().hook("activation-code").waitFor();
    if (reason == EndReason.TIME) {
      studio.backstage().letCodeExpire(guest.activationId());
    } else {
      studio.backstage().endCode(guest.activationId(), reason.name());
    }
    guest.page().reload();
  }

  private static void rejections(Studio studio) {
    Guest guest = studio.guest("banner-rejections");
    Page page = guest.page();
    guest.signIn();
    for (RejectReason reason : RejectReason.values()) {
      guest.portal().hook("activation-code").waitFor();
      String number = guest.redeem(new ScriptedPhone(studio.toque()), "Galaxy S24");
      page.waitForSelector("body[data-state='home-number']");
      switch (reason) {
        case NOT_MINE -> guest.press("not-my-phone");
        case WRONG_NUMBER -> typeWrong(guest, number);
        case TIMEOUT, ALREADY_ENROLLED, SUPERSEDED, SIGNED_OUT, ENDED -> {
          studio.backstage().reject(guest.activationId(), reason.name());
          page.reload();
        }
      }
      studio.take(page, "home-rejected-" + reason.wire());
      guest.press("new-code");
    }
    page.context().close();
  }

  private static void typeWrong(Guest guest, String number) {
    for (int i = 0; i < NUMBERS_TO_TRY; i++) {
      guest.typeNumber(BannerScene.other(number));
    }
  }

  private static void tooMany(Studio studio) {
    Guest guest = studio.guest("banner-too-many");
    Page page = guest.page();
    guest.signIn();
    for (int i = 0; i < CODES_AN_HOUR; i++) {
      guest.portal().hook("activation-code").waitFor();
      guest.press("dismiss");
      page.waitForSelector("body[data-state='home-dismissed']");
      page.locator("form[action='/banner/show'] button").click();
    }
    studio.take(page, "home-too-many");
    page.context().close();
  }
}
