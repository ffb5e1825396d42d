package dev.toque.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process that an earlier launcher started on this home and did not end.
 *
 * <p>A number in a file proves nothing, for the system uses numbers again: a process is ours only
 * when its command line or working folder lies in this home.
 */
record Leftover(ProcessHandle process) {

  private static final long PATIENCE_SECONDS = 8;

  static Optional<Leftover> of(Path pidFile, Path home) {
    try {
      long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(process -> belongsTo(home, pid))
          .map(Leftover::new);
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException unreadable) {
      return Optional.empty();
    }
  }

  void askToEnd() {
    process.destroy();
  }

  /** Waits for its end, and ends it when it does not. */
  void awaitEnd() {
    process.onExit().completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (process.isAlive()) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private static boolean belongsTo(Path home, long pid) {
    Path proc = Path.of("/proc", String.valueOf(pid));
    try {
      if (!Files.exists(proc)) {
        return ProcessHandle.of(pid)
            .flatMap(process -> process.info().commandLine())
            .filter(line -> line.contains(home.toString()))
            .isPresent();
      }
      return Files.readString(proc.resolve("cmdline")).contains(home.toString())
          || Files.readSymbolicLink(proc.resolve("cwd")).startsWith(home);
    } catch (IOException gone) {
      return false;
    }
  }
}
