package dev.toque.system.gallery.app;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import dev.toque.system.setup.Person;

/** The phone's own unlock, by Chromium's virtual authenticator. */
final class AppUnlockScene implements Scene {

  @Override
  public void play(Studio studio) {
    Page page = studio.phoneWindow();
    CDPSession devtools = page.context().newCDPSession(page);
    devtools.send("WebAuthn.enable");
    String authenticator = add(devtools);
    Person person = studio.person("app-unlock");
    AppVisitor visitor = AppVisitor.of(studio, page);
    person.signIn();
    visitor.open("");
    visitor.press("add-user");
    visitor.typeCode(person.code());
    visitor.await("app-account");
    visitor.press("next");
    visitor.press("use-unlock");
    visitor.take("app-unlock");
    verified(devtools, authenticator, false);
    visitor.press("activate");
    visitor.take("app-unlock-problem");

    verified(devtools, authenticator, true);
    visitor.press("activate");
    person.confirm(visitor.figures("number-to-type"));
    visitor.await("app-success");
    visitor.press("done");
    visitor.press("open-account");
    visitor.press("offline");
    visitor.hook("offline-question").fill("12345678");
    verified(devtools, authenticator, false);
    visitor.press("show-response");
    visitor.take("app-offline-response-problem");
    visitor.leave();
  }

  private static String add(CDPSession devtools) {
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    JsonObject added = new JsonObject();
    added.add("options", options);
    return devtools
        .send("WebAuthn.addVirtualAuthenticator", added)
        .get("authenticatorId")
        .getAsString();
  }

  private static void verified(CDPSession devtools, String authenticator, boolean verified) {
    JsonObject change = new JsonObject();
    change.addProperty("authenticatorId", authenticator);
    change.addProperty("isUserVerified", verified);
    devtools.send("WebAuthn.setUserVerified", change);
  }
}
