package dev.toque.system.gallery.app;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.toque.system.browser.PhoneWindow;
import dev.toque.system.gallery.scene.Studio;
import dev.toque.system.setup.Person;

/** Somebody whose phone is the real app in a window of its own. */
record AppVisitor(Studio studio, PhoneWindow app) {

  static final String PIN = PhoneWindow.PIN;

  /** A PIN that is right in form alone. */
  static final String WRONG_PIN = "9263";

  private static final String UNAVAILABLE =
      "{\"type\":\"urn:toque:problem:unavailable\",\"title\":\"%s\",\"status\":503,\"detail\":\"%s\","
          + "\"code\":\"unavailable\",\"ref\":\"7KQ2M9XD\"}";

  static AppVisitor of(Studio studio, Page page) {
    return new AppVisitor(studio, new PhoneWindow(page, studio.url()));
  }

  Page page() {
    return app.page();
  }

  Locator hook(String hook) {
    return app.hook(hook);
  }

  void press(String hook) {
    hook(hook).click();
  }

  void take(String state) {
    studio.take(page(), state);
  }

  void await(String state) {
    page().waitForSelector("body[data-state='" + state + "']");
  }

  void open(String fragment) {
    String app = studio.url() + "/a/";
    if (!fragment.isEmpty() && page().url().startsWith(app)) {
      // a change of the fragment alone would not load the app anew
      page().navigate("about:blank");
    }
    page().navigate(app + fragment);
  }

  /** Presses the first row of a menu. */
  void pressFirstRow() {
    page().locator(".menu__row").first().click();
  }

  void typeCode(String code) {
    hook("code").fill(code);
    press("next");
  }

  void createPin(String pin) {
    hook("pin").fill(pin);
    hook("pin-again").fill(pin);
    press("activate");
  }

  /** Enrols for an account of a person, who stays signed in, up to the list of accounts. */
  void enroll(Person person) {
    person.signIn();
    open("");
    press("add-user");
    typeCode(person.code());
    await("app-account");
    press("next");
    await("app-pin");
    createPin(PIN);
    person.confirm(figures("number-to-type"));
    await("app-success");
    press("done");
    await("app-home");
    person.browser().goOn("/banner/dismiss");
  }

  String figures(String hook) {
    return hook(hook).innerText().replaceAll("\\s", "");
  }

  /** Lets calls to the server fail as if it were unavailable. */
  void refuse(String calls) {
    String body =
        UNAVAILABLE.formatted(
            studio.say("Not available right now", "No disponible ahora mismo", "暂时无法使用"),
            studio.say(
                "This service is not available right now. Nothing was decided and nothing is lost:"
                    + " try again in a moment.",
                "Este servicio no está disponible ahora mismo. No se ha decidido ni perdido nada:"
                    + " inténtelo de nuevo en un momento.",
                "此服务暂时无法使用。没有作出任何决定，也没有丢失任何内容：请稍后重试。"));
    page()
        .route(
            calls,
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody(body)));
  }

  /** Lets calls to the server arrive, and loses the answers. */
  void loseAnswers(String calls) {
    page()
        .route(
            calls,
            route -> {
              route.fetch();
              route.abort();
            });
  }

  void mend(String calls) {
    page().unroute(calls);
  }

  void leave() {
    page().context().close();
  }
}
