package dev.toque.system.gallery.app;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.toque.protocol.code.ActivationCode;
import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import java.security.SecureRandom;

/** A phone of somebody whose operator has an app of their own. */
final class AppStoreScene implements Scene {

  private static final String STORES =
      """
      {
        "android": [
          {"store": "google-play", "link": "https://play.google.com/store/apps/details?id=com.example.pass",
           "app": "Riverside Pass", "publisher": "Riverside University"},
          {"store": "three-sixty-mobile-assistant", "link": "https://360.example/app",
           "app": "Riverside Pass", "publisher": "Riverside University"},
          {"store": "baidu-mobile-assistant", "link": "https://baidu.example/app",
           "app": "Riverside Pass", "publisher": "Riverside University"}
        ],
        "ios": [
          {"store": "app-store", "link": "https://apps.apple.com/app/id1",
           "app": "Riverside Pass", "publisher": "Riverside University"}
        ]
      }
      """;

  @Override
  public void play(Studio studio) {
    AppVisitor android = visitor(studio, studio.phoneWindow());
    android.open("");
    android.take("app-store");
    android.leave();

    AppVisitor iphone = visitor(studio, studio.iphoneWindow());
    iphone.open("#" + ActivationCode.random(new SecureRandom()).display());
    iphone.take("app-store-code");
    iphone.leave();
  }

  private static AppVisitor visitor(Studio studio, Page page) {
    page.route(
        "**/a/stores",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(STORES)));
    return AppVisitor.of(studio, page);
  }
}
