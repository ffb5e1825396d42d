package dev.toque.system.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Signals that Java has no word for. */
public final class Signals {

  private Signals() {}

  /**
   * Sends one to the process that a file names.
   *
   * @param signal as {@code kill} takes it, such as {@code -STOP}
   */
  public static void send(String signal, Path pidFile) {
    try {
      String pid = Files.readString(pidFile).strip();
      int status = new ProcessBuilder("kill", signal, pid).start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("kill " + signal + " by " + pidFile + " gave " + status);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
