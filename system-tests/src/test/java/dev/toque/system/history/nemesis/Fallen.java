package dev.toque.system.history.nemesis;

import dev.toque.system.setup.ChildProcess;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * The replicas that were killed and do not listen again yet. One at a time: on a slow machine a
 * service takes long to start, and without any nothing would be seen of the rest.
 */
final class Fallen {

  private static final Duration LONGEST_START = Duration.ofMinutes(4);

  private final Map<ChildProcess, Long> starts = new HashMap<>();

  /**
   * Kills one.
   *
   * @throws IllegalStateException while another has not come back
   */
  void kill(ChildProcess process) {
    if (starts.keySet().stream().anyMatch(other -> !isBack(other))) {
      throw new IllegalStateException("another is not back yet");
    }
    starts.put(process, process.starts());
    process.kill();
  }

  /** Waits until all are back. */
  void awaitAll() {
    Awaitility.await("replicas")
        .atMost(LONGEST_START)
        .pollInterval(Duration.ofMillis(300))
        .until(() -> starts.keySet().stream().allMatch(this::isBack));
  }

  private boolean isBack(ChildProcess process) {
    return process.starts() > starts.get(process);
  }
}
