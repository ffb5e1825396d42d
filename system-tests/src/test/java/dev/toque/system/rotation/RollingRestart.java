package dev.toque.system.rotation;

import dev.toque.system.setup.ChildProcess;
import dev.toque.system.setup.Toque;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** Ends replica after replica and waits each time until the launcher has another one running. */
record RollingRestart(Toque toque, int replicas) {

  private static final Duration LONGEST = Duration.ofMinutes(2);

  void ofAll() {
    for (int replica = 1; replica <= replicas; replica++) {
      for (String service : List.of("activation", "push", "portal")) {
        of(new ChildProcess(toque, service + "-" + replica));
      }
    }
  }

  private static void of(ChildProcess process) {
    long starts = process.starts();
    process.terminate();
    Awaitility.await(process.name()).atMost(LONGEST).until(() -> process.starts() > starts);
  }
}
