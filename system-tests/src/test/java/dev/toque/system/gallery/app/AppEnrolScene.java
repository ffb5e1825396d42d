package dev.toque.system.gallery.app;

import dev.toque.system.gallery.scene.Guest;
import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;

/** From the code to the enrolled phone. */
final class AppEnrolScene implements Scene {

  private static final String ENROLMENTS = "**/enrollments";

  @Override
  public void play(Studio studio) {
    Guest guest = studio.guest("app-enrol");
    AppVisitor visitor = AppVisitor.of(studio, studio.phoneWindow());
    guest.signIn();
    visitor.open("");
    visitor.press("add-user");
    visitor.typeCode(guest.portal().figures("activation-code"));
    visitor.take("app-account");
    visitor.press("next");
    visitor.take("app-pin");
    pin(visitor);
    resumed(visitor);
    visitor.take("app-number");

    guest.press("not-my-phone");
    visitor.take("app-rejected");
    guest.press("new-code");
    guest.portal().hook("activation-code").waitFor();
    visitor.page().locator(".button--primary").click();
    visitor.typeCode(guest.portal().figures("activation-code"));
    visitor.await("app-account");
    visitor.press("next");
    visitor.createPin(AppVisitor.PIN);
    guest.typeNumber(visitor.figures("number-to-type"));
    visitor.take("app-success");
    visitor.press("done");
    visitor.take("app-home");
    guest.page().context().close();
    another(studio, visitor);
    visitor.leave();
  }

  private static void pin(AppVisitor visitor) {
    visitor.page().locator(".guidelines .link").click();
    visitor.take("app-pin-guidelines");
    visitor.page().locator(".guidelines .link").click();
    visitor.createPin("1234");
    visitor.take("app-pin-refused");
    visitor.refuse(ENROLMENTS);
    visitor.createPin(AppVisitor.PIN);
    visitor.take("app-pin-problem");
    visitor.mend(ENROLMENTS);
  }

  /** The answer is lost; after a reload the same PIN goes on. */
  private static void resumed(AppVisitor visitor) {
    visitor.loseAnswers(ENROLMENTS);
    visitor.createPin(AppVisitor.PIN);
    visitor.take("app-offline");
    visitor.mend(ENROLMENTS);
    visitor.page().reload();
    visitor.take("app-pin-resume");
    visitor.hook("pin").fill(AppVisitor.PIN);
    visitor.press("activate");
  }

  private static void another(Studio studio, AppVisitor visitor) {
    Guest other = studio.guest("app-enrol-more");
    other.signIn();
    visitor.press("add-user");
    visitor.typeCode(other.portal().figures("activation-code"));
    visitor.await("app-account");
    visitor.press("next");
    visitor.take("app-pin-existing");
    other.page().context().close();
  }
}
