package dev.toque.system.gallery.app;

import dev.toque.system.gallery.scene.Guest;
import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import dev.toque.system.setup.Person;

/** Requests that end otherwise than by a yes. */
final class AppRequestEndsScene implements Scene {

  private static final int TRIES = 5;

  @Override
  public void play(Studio studio) {
    Person person = studio.person("app-ends");
    AppVisitor visitor = AppVisitor.of(studio, studio.phoneWindow());
    visitor.enroll(person);
    person.signOut();
    person.signIn();
    visitor.await("app-request");
    person.browser().goOn("/login/cancel");
    visitor.take("app-gone");
    visitor.press("done");

    person.signIn();
    visitor.await("app-request");
    AppRequestScene.answer(visitor, Guest.otherNumber(person.number()), AppVisitor.PIN);
    visitor.take("app-wrong-number");
    visitor.press("done");

    person.browser().reload().press("start-again");
    visitor.await("app-request");
    visitor.press("deny");
    visitor.press("report");
    visitor.take("app-reported");
    visitor.press("done");
    person.browser().reload().press("start-again");
    visitor.take("app-home-waiting");
    visitor.press("check-now");
    locked(visitor, person);
    visitor.leave();
  }

  private static void locked(AppVisitor visitor, Person person) {
    visitor.await("app-request");
    for (int i = 0; i < TRIES; i++) {
      AppRequestScene.answer(visitor, person.number(), AppVisitor.WRONG_PIN);
      visitor.await(i == TRIES - 1 ? "app-locked" : "app-request-problem");
    }
    visitor.take("app-locked");
    person.browser().goOn("/login/cancel");
    visitor.await("app-gone");
    visitor.press("done");
    visitor.press("open-account");
    visitor.take("app-account-locked");
  }
}
