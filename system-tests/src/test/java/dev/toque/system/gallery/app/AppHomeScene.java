package dev.toque.system.gallery.app;

import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import dev.toque.system.setup.Person;

/** The list of accounts and what can be done with one. */
final class AppHomeScene implements Scene {

  private static final String CHALLENGES = "**/api/push/v1/challenges*";
  private static final String ME = "**/enrollments/me";

  @Override
  public void play(Studio studio) {
    Person person = studio.person("app-home");
    AppVisitor visitor = AppVisitor.of(studio, studio.phoneWindow());
    visitor.enroll(person);

    visitor.refuse(CHALLENGES);
    visitor.press("check-now");
    visitor.take("app-home-problem");
    visitor.mend(CHALLENGES);
    visitor.press("more");
    visitor.take("app-more");
    visitor.pressFirstRow();
    visitor.take("app-two-factor");
    visitor.press("recent");
    visitor.take("app-recent-none");
    entrance(visitor);
    account(visitor);
    offline(visitor);
    remove(visitor);
    keysLost(studio, visitor);
    visitor.leave();
  }

  private static void entrance(AppVisitor visitor) {
    visitor.open("");
    visitor.press("more");
    visitor.hook("hide-accounts").check();
    visitor.open("");
    visitor.take("app-sign-in");
    visitor.hook("pin").fill(AppVisitor.WRONG_PIN);
    visitor.press("open");
    visitor.take("app-sign-in-problem");
    visitor.hook("pin").fill(AppVisitor.PIN);
    visitor.press("open");
    visitor.await("app-home");
    visitor.press("more");
    visitor.hook("hide-accounts").uncheck();
    visitor.open("");
  }

  private static void account(AppVisitor visitor) {
    visitor.press("open-account");
    visitor.take("app-account-detail");
    visitor.press("forgot-pin");
    visitor.take("app-forgot-pin");
    visitor.page().locator(".button--primary").click();
    visitor.press("rename");
    visitor.take("app-rename");
    visitor.refuse(ME);
    visitor.hook("device-name").fill("Pixel 8 Pro");
    visitor.press("save");
    visitor.take("app-rename-problem");
    visitor.mend(ME);
    visitor.press("save");
    visitor.await("app-account-detail");
  }

  private static void offline(AppVisitor visitor) {
    visitor.press("offline");
    visitor.take("app-offline-response");
    visitor.hook("offline-question").fill("1234 5678");
    visitor.hook("pin").fill(AppVisitor.PIN);
    visitor.press("show-response");
    visitor.take("app-offline-answer");
    visitor.press("done");
  }

  private static void remove(AppVisitor visitor) {
    visitor.press("open-account");
    visitor.press("remove");
    visitor.take("app-remove");
    visitor.hook("pin").fill(AppVisitor.WRONG_PIN);
    visitor.press("remove");
    visitor.take("app-remove-problem");
    visitor.hook("pin").fill(AppVisitor.PIN);
    visitor.press("remove");
    visitor.take("app-account-removed");
  }

  /** A browser that throws away what it kept. */
  private static void keysLost(Studio studio, AppVisitor visitor) {
    Person person = studio.person("app-keys-lost");
    visitor.enroll(person);
    visitor.page().navigate(studio.url() + "/portal/icon.svg");
    visitor
        .page()
        .evaluate(
            "() => new Promise((done) => {"
                + " const request = indexedDB.deleteDatabase('toque');"
                + " request.onsuccess = request.onblocked = () => done(); })");
    visitor.open("");
    visitor.take("app-keys-lost");
  }
}
