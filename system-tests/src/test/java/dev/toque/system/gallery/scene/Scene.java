package dev.toque.system.gallery.scene;

import java.util.List;

/** Drives the real system from state to state, and has each photographed. */
public interface Scene {

  /** Plays the scene once, in the studio's language. */
  void play(Studio studio);

  /** Scenes that may be played beside each other. */
  static List<Scene> all() {
    return List.of(
        new SignInScene(),
        new BannerScene(),
        new BannerEndingsScene(),
        new HomeScene(),
        new WaitingScene(),
        new WaitingEndingsScene(),
        new PhonesScene(),
        new PhoneCareScene(),
        new SessionsScene(),
        new PasswordScene(),
        new RecoveryScene(),
        new HelpDeskScene(),
        new CallerScene(),
        new ApiScene(),
        new HelpScene());
  }

  /** Those of the main job. */
  static List<Scene> mainJob() {
    return List.of(new SignInScene(), new BannerScene(), new WaitingScene());
  }

  /** Scenes that take services away, and so are played alone. */
  static List<Scene> outages() {
    return List.of(new OutageScene());
  }
}
