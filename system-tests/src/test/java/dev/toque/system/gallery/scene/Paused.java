package dev.toque.system.gallery.scene;

import dev.toque.system.setup.ChildProcess;
import dev.toque.system.setup.Toque;

/** Lets a process of an installation stand still for a while. */
final class Paused {

  private Paused() {}

  /** Does something while a child of the launcher does not answer. */
  static void during(Toque toque, String child, Runnable action) {
    ChildProcess process = new ChildProcess(toque, child);
    process.pause();
    try {
      action.run();
    } finally {
      process.resume();
    }
  }
}
