package dev.toque.system.gallery.app;

import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import dev.toque.system.setup.Person;

/** Changing the PIN, also when that is interrupted. */
final class AppPinScene implements Scene {

  private static final String GATE = "**/enrollments/me/gate";
  private static final String NEW_PIN = "7391";

  @Override
  public void play(Studio studio) {
    Person person = studio.person("app-pin");
    AppVisitor visitor = AppVisitor.of(studio, studio.phoneWindow());
    visitor.enroll(person);
    visitor.press("open-account");
    visitor.press("change-pin");
    visitor.take("app-change-pin");
    change(visitor, AppVisitor.PIN, "1234");
    visitor.take("app-change-pin-refused");
    change(visitor, AppVisitor.WRONG_PIN, NEW_PIN);
    visitor.take("app-change-pin-problem");

    visitor.loseAnswers(GATE);
    change(visitor, AppVisitor.PIN, NEW_PIN);
    visitor.await("app-offline");
    visitor.open("");
    visitor.take("app-home-unfinished");
    person.signOut();
    person.signIn();
    visitor.take("app-request-unfinished");

    visitor.mend(GATE);
    visitor.open("");
    visitor.await("app-request-unfinished");
    visitor.page().locator("[data-test='problem'] .button").first().click();
    change(visitor, AppVisitor.PIN, NEW_PIN);
    visitor.take("app-pin-changed");
    visitor.leave();
  }

  private static void change(AppVisitor visitor, String current, String next) {
    visitor.hook("pin").fill(current);
    visitor.hook("new-pin").fill(next);
    visitor.hook("pin-again").fill(next);
    visitor.press("save");
  }
}
