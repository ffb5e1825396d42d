package dev.toque.system.gallery.app;

import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import dev.toque.system.setup.Person;

/** From the code to the enrolled phone. */
final class AppEnrolScene implements Scene {

  private static final String ENROLMENTS = "**/enrollments";

  @Override
  public void play(Studio studio) {
    Person person = studio.person("app-enrol");
    AppVisitor visitor = AppVisitor.of(studio, studio.phoneWindow());
    person.signIn();
    visitor.open("");
    visitor.press("add-user");
    visitor.typeCode(person.code());
    visitor.take("app-account");
    visitor.press("next");
    visitor.take("app-pin");
    pin(visitor);
    resumed(visitor);
    visitor.take("app-number");

    person.browser().reload().press("not-my-phone");
    visitor.take("app-rejected");
    person.browser().press("new-code");
    visitor.page().locator(".button--primary").click();
    visitor.typeCode(person.code());
    visitor.await("app-account");
    visitor.press("next");
    visitor.createPin(AppVisitor.PIN);
    person.confirm(visitor.figures("number-to-type"));
    visitor.take("app-success");
    visitor.press("done");
    visitor.take("app-home");
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
    Person other = studio.person("app-enrol-more");
    other.signIn();
    visitor.press("add-user");
    visitor.typeCode(other.code());
    visitor.await("app-account");
    visitor.press("next");
    visitor.take("app-pin-existing");
  }
}
