package dev.toque.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The phone app's side of the ceremonies, by hooks. */
public record PhoneWindow(Page page, String url) {

  /** A PIN that the guidelines allow. */
  public static final String PIN = "4829";

  /** Opens the app. */
  public void open() {
    page.navigate(url + "/a/");
  }

  /**
   * Types a code, agrees to portal and account, and makes a PIN, up to the number to type in the
   * browser.
   */
  public void enroll(String code) {
    hook("add-user").click();
    typeCode(code);
    agree();
    choosePin();
  }

  /** Types the code and goes on. */
  public void typeCode(String code) {
    hook("code").fill(code);
    hook("next").click();
    hook("account").waitFor();
  }

  /** Agrees that this is the right portal and account. */
  public void agree() {
    hook("next").click();
    hook("pin").waitFor();
  }

  /** Makes a PIN and activates. */
  public void choosePin() {
    hook("pin").fill(PIN);
    hook("pin-again").fill(PIN);
    hook("activate").click();
  }

  /** Approves the request that is shown, with the browser's number. */
  public void approve(String number) {
    hook("number").fill(number);
    hook("pin").fill(PIN);
    hook("approve").click();
  }

  /** Waits until the app shows this state. */
  public void inState(String state) {
    page.waitForSelector("body[data-state='" + state + "']");
  }

  /** The element with this hook. */
  public Locator hook(String hook) {
    return page.locator("[data-test='" + hook + "']");
  }
}
