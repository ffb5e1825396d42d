package dev.toque.system.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;

/** A kind of phone, as far as the app can tell. */
public enum Handset {
  ANDROID(
      "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/140.0.0.0 Mobile Safari/537.36"),
  IPHONE(
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
          + " (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1");

  /** Safari's own word for an app on the home screen. */
  private static final String ON_HOME_SCREEN =
      "Object.defineProperty(navigator, 'standalone', { value: true })";

  private final String userAgent;

  Handset(String userAgent) {
    this.userAgent = userAgent;
  }

  /** A tab of the phone's browser. */
  public Page tab(Chromium chromium) {
    return tab(chromium, "en");
  }

  /** The same of somebody who reads this language. */
  public Page tab(Chromium chromium, String language) {
    return context(chromium, language).newPage();
  }

  /** The app, installed where the system asks for that. */
  public Page app(Chromium chromium) {
    return app(chromium, "en");
  }

  /** The same of somebody who reads this language. */
  public Page app(Chromium chromium, String language) {
    BrowserContext context = context(chromium, language);
    if (this == IPHONE) {
      context.addInitScript(ON_HOME_SCREEN);
    }
    return context.newPage();
  }

  /** Gives the phone an unlock of its own. Its owner is there, or is not, as told later. */
  public static Unlock unlock(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject request = new JsonObject();
    request.add("options", options);
    JsonObject made = session.send("WebAuthn.addVirtualAuthenticator", request);
    return new Unlock(session, made.get("authenticatorId").getAsString());
  }

  private BrowserContext context(Chromium chromium, String language) {
    return chromium.window(
        new Browser.NewContextOptions()
            .setLocale(language)
            .setUserAgent(userAgent)
            .setHasTouch(true)
            .setViewportSize(360, 640)
            .setPermissions(List.of("camera", "clipboard-read", "clipboard-write")));
  }

  /** The phone's own unlock. */
  public record Unlock(CDPSession session, String id) {

    /** Whether the person who tries is the owner. */
    public void recognises(boolean owner) {
      tell("WebAuthn.setUserVerified", "isUserVerified", owner);
    }

    /** Whether anybody touches the phone; if not, it goes on asking. */
    public void isTouched(boolean touched) {
      tell("WebAuthn.setAutomaticPresenceSimulation", "enabled", touched);
    }

    private void tell(String method, String member, boolean value) {
      JsonObject request = new JsonObject();
      request.addProperty("authenticatorId", id);
      request.addProperty(member, value);
      session.send(method, request);
    }
  }
}
