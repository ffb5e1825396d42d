package dev.toque.system.gallery.app;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import dev.toque.system.setup.Person;

/** Notifications, allowed and refused. A push service is played: none can be reached here. */
final class AppNotifyScene implements Scene {

  private static final String PERSON =
      """
      let decided = "default";
      Object.defineProperty(Notification, "permission", { get: () => decided });
      Notification.requestPermission = async () => (decided = "%s");
      const subscription = { endpoint: "https://push.example/1", keys: {} };
      Object.defineProperty(ServiceWorkerRegistration.prototype, "pushManager", {
        get: () => ({
          getSubscription: async () => null,
          subscribe: async () => ({ toJSON: () => subscription }),
        }),
      });
      """;

  @Override
  public void play(Studio studio) {
    decide(studio, "granted", "app-success-notified");
    decide(studio, "denied", "app-success-refused");
  }

  private static void decide(Studio studio, String decision, String state) {
    Person person = studio.person("app-notify-" + decision);
    Page page = studio.phoneWindow();
    page.addInitScript(PERSON.formatted(decision));
    page.route("**/targets/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
    AppVisitor visitor = AppVisitor.of(studio, page);
    person.signIn();
    visitor.open("");
    visitor.press("add-user");
    visitor.typeCode(person.code());
    visitor.await("app-account");
    visitor.press("next");
    visitor.createPin(AppVisitor.PIN);
    person.confirm(visitor.figures("number-to-type"));
    page.locator("[data-offer='notify'] button").click();
    visitor.take(state);
    visitor.leave();
  }
}
