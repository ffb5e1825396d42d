package dev.toque.system.figure;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.toque.system.browser.PhoneWindow;
import dev.toque.system.gallery.scene.Guest;
import dev.toque.system.gallery.scene.Studio;

/** Somebody who goes through the guides with a phone in hand. */
record Reader(Studio studio, PhoneWindow app) {

  static Reader with(Studio studio, Page phone) {
    return new Reader(studio, new PhoneWindow(phone, studio.url()));
  }

  void open(String fragment) {
    // a change of the fragment alone would not load the app anew
    app.page().navigate("about:blank");
    app.page().navigate(studio.url() + "/a/" + fragment);
  }

  void take(String picture) {
    studio.take(app.page(), picture);
  }

  void press(String hook) {
    app.hook(hook).click();
  }

  Locator find(String selector) {
    return app.page().locator(selector);
  }

  void back() {
    find(".bar__back").click();
  }

  void menuRow() {
    find(".menu__row").first().click();
  }

  void fill(String hook, String text) {
    app.hook(hook).fill(text);
  }

  /** Chooses the PIN, without going on. */
  void fillPins() {
    fill("pin", PhoneWindow.PIN);
    fill("pin-again", PhoneWindow.PIN);
  }

  /** Types the phone's number in the browser; the phone then is enrolled. */
  void confirm(Guest guest) {
    guest.typeNumber(app.hook("number-to-type").innerText().replaceAll("\\s", ""));
    app.inState("app-success");
  }

  /** Approves what is asked, with the browser's number where it shows one. */
  void approve(Guest guest) {
    app.hook("request").waitFor();
    if (guest.portal().hook("number").count() > 0) {
      fill("number", guest.portal().figures("number"));
    }
    fill("pin", PhoneWindow.PIN);
    press("approve");
    app.inState("app-approved");
    press("done");
  }
}
