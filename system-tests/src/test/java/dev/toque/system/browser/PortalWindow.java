package dev.toque.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The browser's side of the ceremonies, by hooks. */
public record PortalWindow(Page page, String url) {

  /** Signs in with the password, up to whatever page follows. */
  public void signIn(String userName, String password) {
    page.navigate(url + "/login");
    hook("username").fill(userName);
    hook("password").fill(password);
    hook("sign-in").click();
  }

  /**
   * Until the page's scripts run. What it shows is there before; whoever takes the network or the
   * portal away in between has a page that follows nothing.
   */
  public void awaitScripts() {
    page.waitForLoadState();
  }

  /** The element with this hook. */
  public Locator hook(String hook) {
    return page.locator("[data-test='" + hook + "']");
  }

  /** Text of this hook, without spaces. */
  public String figures(String hook) {
    return hook(hook).innerText().replaceAll("\\s", "");
  }
}
