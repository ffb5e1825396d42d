package dev.toque.system.gallery.scene;

import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Lets a process of an installation stand still for a while. */
final class Paused {

  private Paused() {}

  /** Does something while a child of the launcher does not answer. */
  static void during(Toque toque, String child, Runnable action) {
    String pid = pid(toque, child);
    signal("-STOP", pid);
    try {
      action.run();
    } finally {
      signal("-CONT", pid);
    }
  }

  private static String pid(Toque toque, String child) {
    try {
      return Files.readString(toque.home().resolve("run/" + child + ".pid")).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void signal(String signal, String pid) {
    try {
      int status = new ProcessBuilder("kill", signal, pid).start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("kill " + signal + " " + pid + " gave " + status);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
