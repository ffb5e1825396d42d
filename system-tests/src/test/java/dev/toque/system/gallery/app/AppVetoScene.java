package dev.toque.system.gallery.app;

import dev.toque.system.gallery.scene.Guest;
import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import dev.toque.system.setup.ScriptedPhone;

/** Another phone was added, and the older one undoes that. */
final class AppVetoScene implements Scene {

  @Override
  public void play(Studio studio) {
    Guest guest = studio.guest("app-veto");
    AppVisitor visitor = AppVisitor.of(studio, studio.phoneWindow());
    visitor.enroll(guest);
    studio.backstage().agePhones(guest.userName());
    String added = add(studio, guest, visitor);

    visitor.open("#v." + added);
    visitor.take("app-veto");
    visitor.hook("pin").fill(AppVisitor.WRONG_PIN);
    visitor.press("veto");
    visitor.take("app-veto-problem");
    visitor.hook("pin").fill(AppVisitor.PIN);
    visitor.press("veto");
    visitor.take("app-vetoed");
    visitor.leave();
    guest.page().context().close();
  }

  private static String add(Studio studio, Guest guest, AppVisitor visitor) {
    guest.open("/phones");
    guest.press("add-phone");
    visitor.await("app-request");
    AppRequestScene.answer(visitor, guest.portal().figures("number"), AppVisitor.PIN);
    guest.portal().hook("activation-code").waitFor();
    ScriptedPhone phone = new ScriptedPhone(studio.toque());
    guest.typeNumber(guest.redeem(phone, "Galaxy S24"));
    guest.page().waitForSelector("body[data-state='phones-activated']");
    return phone.me().path("enrollmentId").asText();
  }
}
