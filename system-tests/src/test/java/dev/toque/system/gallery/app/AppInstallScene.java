package dev.toque.system.gallery.app;

import com.microsoft.playwright.Page;
import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import dev.toque.system.setup.Person;

/** The browser's offer to install, and a newer version. */
final class AppInstallScene implements Scene {

  private static final String OFFER =
      """
      () => {
        const offer = new Event("beforeinstallprompt", { cancelable: true });
        offer.prompt = async () => {};
        offer.userChoice = Promise.resolve({ outcome: "accepted" });
        dispatchEvent(offer);
      }
      """;

  /** Somebody who wants no notifications is not offered them before the installation. */
  private static final String WANTS_NO_NOTIFICATIONS =
      "Object.defineProperty(Notification, 'permission', { get: () => 'denied' });";

  private static final String NEWER_VERSION =
      """
      const worker = { postMessage() {}, addEventListener() {} };
      const registration = { waiting: worker, addEventListener() {}, async update() {} };
      Object.defineProperty(navigator, "serviceWorker", {
        value: { controller: worker, register: async () => registration, addEventListener() {} },
      });
      """;

  @Override
  public void play(Studio studio) {
    Person person = studio.person("app-install");
    AppVisitor visitor = AppVisitor.of(studio, studio.phoneWindow());
    person.signIn();
    visitor.open("#" + person.code());
    visitor.await("app-account");
    visitor.page().evaluate(OFFER);
    visitor.take("app-account-install");
    visitor.page().locator("[data-offer='install'] .button").click();
    visitor.take("app-installed");
    visitor.leave();
    home(studio);
  }

  private static void home(Studio studio) {
    Page page = studio.phoneWindow();
    Person person = studio.person("app-update");
    AppVisitor visitor = AppVisitor.of(studio, page);
    visitor.enroll(person);
    page.addInitScript(WANTS_NO_NOTIFICATIONS);
    visitor.open("");
    visitor.await("app-home");
    page.evaluate(OFFER);
    visitor.take("app-home-install");
    page.addInitScript(NEWER_VERSION);
    visitor.open("");
    visitor.take("app-home-update");
    visitor.leave();
  }
}
