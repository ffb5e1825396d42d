package dev.toque.system.upgrade;

import dev.toque.system.setup.ChildProcess;
import dev.toque.system.setup.Toque;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** Ends replica after replica and waits each time until the launcher has another one running. */
public record RollingRestart(Toque toque, int replicas) {

  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Each of the three services in turn, then the next replica of each. */
  public void ofAll() {
    for (int replica = 1; replica <= replicas; replica++) {
      of(replica);
    }
  }

  /** The replica of this number of each service; from 1. */
  void of(int replica) {
    for (String service : List.of("activation", "push", "portal")) {
      of(new ChildProcess(toque, service + "-" + replica));
    }
  }

  private static void of(ChildProcess process) {
    long starts = process.starts();
    process.terminate();
    Awaitility.await(process.name()).atMost(LONGEST).until(() -> process.starts() > starts);
  }
}
