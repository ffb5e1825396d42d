package dev.toque.system.gallery.app;

import dev.toque.system.gallery.scene.Scene;
import java.util.List;

/** The scenes of the phone app. */
public final class AppScenes {

  private AppScenes() {}

  /** All of them. */
  public static List<Scene> all() {
    return List.of(
        new AppStartScene(),
        new AppStoreScene(),
        new AppEnrolScene(),
        new AppHomeScene(),
        new AppNotifyScene(),
        new AppPinScene(),
        new AppRequestScene(),
        new AppRequestEndsScene(),
        new AppScanScene(),
        new AppInstallScene(),
        new AppUnlockScene(),
        new AppVetoScene());
  }

  /** Those of the main job. */
  public static List<Scene> mainJob() {
    return List.of(new AppEnrolScene(), new AppRequestScene());
  }
}
