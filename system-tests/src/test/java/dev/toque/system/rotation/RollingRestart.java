package dev.toque.system.rotation;

import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** Ends replica after replica and waits each time until the launcher has another one running. */
record RollingRestart(Toque toque, int replicas) {

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final String STARTED = "Listening on: ";

  void ofAll() {
    for (int replica = 1; replica <= replicas; replica++) {
      for (String service : List.of("activation", "push", "portal")) {
        of(service + "-" + replica);
      }
    }
  }

  private void of(String name) {
    long starts = starts(name);
    ProcessHandle.of(Long.parseLong(text("run/" + name + ".pid").strip())).orElseThrow().destroy();
    Awaitility.await(name).atMost(LONGEST).until(() -> starts(name) > starts);
  }

  private long starts(String name) {
    return text("logs/" + name + ".log").lines().filter(line -> line.contains(STARTED)).count();
  }

  private String text(String file) {
    try {
      return Files.readString(toque.home().resolve(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
