package dev.toque.system.gallery.app;

import com.microsoft.playwright.Page;
import dev.toque.protocol.code.ActivationCode;
import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import java.security.SecureRandom;

/** A fresh app on each device, and the code. */
final class AppStartScene implements Scene {

  private static final String UNKNOWN_CODE = ActivationCode.random(new SecureRandom()).display();
  private static final String MISTYPED = UNKNOWN_CODE.substring(0, UNKNOWN_CODE.length() - 1) + "U";

  @Override
  public void play(Studio studio) {
    AppVisitor visitor = AppVisitor.of(studio, studio.phoneWindow());
    visitor.open("");
    visitor.take("app-start");
    visitor.press("services");
    visitor.take("app-services");
    visitor.pressFirstRow();
    visitor.take("app-authenticate");
    visitor.press("offline");
    visitor.take("app-no-response");
    visitor.press("done");
    visitor.press("services");
    visitor.pressFirstRow();
    visitor.press("add-user");
    visitor.take("app-instructions");
    visitor.press("to-code");
    visitor.take("app-code");
    visitor.typeCode(MISTYPED);
    visitor.take("app-code-mistyped");
    visitor.typeCode(UNKNOWN_CODE);
    visitor.take("app-code-problem");
    visitor.open("#s.0e4f7d5e-3f62-4f0c-9a0e-4d6c2b1f0a99.AAAAAAAAAAAAAAAAAAAAAA");
    visitor.take("app-scan-page-problem");
    visitor.leave();
    devices(studio);
  }

  private static void devices(Studio studio) {
    AppVisitor desk = AppVisitor.of(studio, studio.window());
    desk.open("#" + UNKNOWN_CODE);
    desk.take("app-desktop-code");
    desk.leave();

    AppVisitor iphone = AppVisitor.of(studio, studio.iphoneWindow());
    iphone.open("#" + UNKNOWN_CODE);
    iphone.take("app-ios-code");
    iphone.open("");
    iphone.take("app-ios-install");
    iphone.leave();

    Page insecure = studio.phoneWindow();
    insecure.addInitScript("Object.defineProperty(window, 'isSecureContext', { value: false })");
    AppVisitor unsupported = AppVisitor.of(studio, insecure);
    unsupported.open("");
    unsupported.take("app-unsupported");
    unsupported.leave();
  }
}
