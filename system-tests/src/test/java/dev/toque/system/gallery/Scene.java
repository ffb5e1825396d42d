package dev.toque.system.gallery;

/** Drives the real system from state to state, and has each photographed. */
interface Scene {

  /** Plays the scene once, in the studio's language. */
  void play(Studio studio);
}
