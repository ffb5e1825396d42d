package dev.toque.system.gallery.app;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.toque.protocol.json.StrictJson;
import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import dev.toque.system.setup.Person;

/** Requests, and the answers that a person can give. */
final class AppRequestScene implements Scene {

  private static final String ANSWERS = "**/answer";

  @Override
  public void play(Studio studio) {
    Person person = studio.person("app-request");
    AppVisitor visitor = AppVisitor.of(studio, studio.phoneWindow());
    visitor.enroll(person);
    person.signOut();
    person.signIn();
    visitor.take("app-request");
    decline(visitor);

    person.browser().reload().press("start-again");
    visitor.await("app-request");
    answer(visitor, person.number(), AppVisitor.WRONG_PIN);
    visitor.take("app-request-problem");
    answer(visitor, person.number(), AppVisitor.PIN);
    visitor.take("app-approved");
    visitor.press("done");
    person.completeSignIn();
    visitor.press("more");
    visitor.pressFirstRow();
    visitor.press("recent");
    visitor.take("app-recent");
    visitor.open("");

    person.signOut();
    person.signIn();
    visitor.take("app-request-tap");
    approveByLink(visitor);
    visitor.leave();
  }

  /** As on a phone whose own browser waits: the page's link opens the app. */
  private static void approveByLink(AppVisitor visitor) {
    Page page = visitor.page();
    Response asked = page.waitForResponse("**/api/push/v1/challenges", page::reload);
    String id = StrictJson.readTree(asked.body()).at("/challenges/0/id").asText();
    visitor.open("#s." + id + ".c2Nhbm5lZA");
    visitor.await("app-request-tap");
    visitor.hook("pin").fill(AppVisitor.PIN);
    visitor.press("approve");
    visitor.take("app-approved-here");
  }

  private static void decline(AppVisitor visitor) {
    visitor.press("deny");
    visitor.take("app-decline");
    visitor.refuse(ANSWERS);
    visitor.press("changed-mind");
    visitor.take("app-decline-problem");
    visitor.mend(ANSWERS);
    visitor.press("changed-mind");
    visitor.take("app-denied");
    visitor.press("done");
    visitor.await("app-home");
  }

  static void answer(AppVisitor visitor, String number, String pin) {
    visitor.hook("number").fill(number);
    visitor.hook("pin").fill(pin);
    visitor.press("approve");
  }
}
