package dev.toque.system.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One of the processes that the launcher of an installation watches, and starts again when it ends.
 *
 * @param name such as {@code portal-1}
 */
public record ChildProcess(Toque toque, String name) {

  private static final String STARTED = "Listening on: ";

  /** Ends it at once. */
  public void kill() {
    Signals.send("-KILL", pidFile());
  }

  /** Asks it to end in order. */
  public void terminate() {
    Signals.send("-TERM", pidFile());
  }

  /** Lets it stand still, deaf and with all its connections open. */
  public void pause() {
    Signals.send("-STOP", pidFile());
  }

  /** Lets it go on. */
  public void resume() {
    Signals.send("-CONT", pidFile());
  }

  /** How often a service has come so far that it listens, by its log. */
  public long starts() {
    try {
      return Files.readString(toque.home().resolve("logs/" + name + ".log"))
          .lines()
          .filter(line -> line.contains(STARTED))
          .count();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What the system says of its memory: a line each, with the file that it is a part of. */
  public String mappedFiles() {
    try {
      return Files.readString(Path.of("/proc", Files.readString(pidFile()).strip(), "maps"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path pidFile() {
    return toque.home().resolve("run/" + name + ".pid");
  }
}
