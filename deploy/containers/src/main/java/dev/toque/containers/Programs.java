package dev.toque.containers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program and gives what it printed. */
final class Programs {

  private Programs() {}

  /**
   * Waits for its end.
   *
   * @throws IOException with all that it printed, when it fails
   */
  static String run(Path folder, List<String> command) throws IOException {
    return run(folder, command, Map.of());
  }

  /** The same with more environment variables. */
  static String run(Path folder, List<String> command, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " failed:\n" + printed);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
    return printed;
  }
}
