package dev.toque.system.gallery.app;

import dev.toque.system.gallery.scene.Guest;
import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;

/** Requests that end otherwise than by a yes. */
final class AppRequestEndsScene implements Scene {

  private static final int TRIES = 5;

  @Override
  public void play(Studio studio) {
    Guest guest = studio.guest("app-ends");
    AppVisitor visitor = AppVisitor.of(studio, studio.phoneWindow());
    visitor.enroll(guest);
    guest.signOut();
    guest.signIn();
    visitor.await("app-request");
    guest.post("/login/cancel");
    visitor.take("app-gone");
    visitor.press("done");

    guest.signIn();
    visitor.await("app-request");
    String right = guest.portal().figures("number");
    AppRequestScene.answer(visitor, right.equals("000000") ? "000001" : "000000", AppVisitor.PIN);
    visitor.take("app-wrong-number");
    visitor.press("done");

    guest.press("start-again");
    visitor.await("app-request");
    visitor.press("deny");
    visitor.press("report");
    visitor.take("app-reported");
    visitor.press("done");
    guest.press("start-again");
    guest.portal().hook("waiting").waitFor();
    visitor.take("app-home-waiting");
    visitor.press("check-now");
    locked(visitor, guest);
    visitor.leave();
    guest.page().context().close();
  }

  private static void locked(AppVisitor visitor, Guest guest) {
    visitor.await("app-request");
    for (int i = 0; i < TRIES; i++) {
      AppRequestScene.answer(visitor, guest.portal().figures("number"), AppVisitor.WRONG_PIN);
      visitor.await(i == TRIES - 1 ? "app-locked" : "app-request-problem");
    }
    visitor.take("app-locked");
    guest.post("/login/cancel");
    visitor.await("app-gone");
    visitor.press("done");
    visitor.press("open-account");
    visitor.take("app-account-locked");
  }
}
