package dev.toque.push.notification.stream;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the open streams of this replica, so that nobody can hold too many. */
@Singleton
class StreamSlots {

  private final StreamConfig config;
  private final Clock clock;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();

  StreamSlots(StreamConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /**
   * Takes a slot of the device and one of the address.
   *
   * @return gives both back; to be run once
   * @throws ProblemException {@code too-many-requests}; by the next heartbeat a lost connection may
   *     have been noticed
   */
  Runnable take(String deviceId, String address) {
    String device = "device " + deviceId;
    String from = "address " + address;
    take(device, config.perDevice());
    try {
      take(from, config.perAddress());
    } catch (ProblemException full) {
      give(device);
      throw full;
    }
    return () -> {
      give(device);
      give(from);
    };
  }

  /**
   * Says whether there is room, without taking it.
   *
   * @throws ProblemException as for {@link #take}
   */
  void requireFree(String deviceId, String address) {
    take(deviceId, address).run();
  }

  private void take(String whose, int limit) {
    taken.compute(
        whose,
        (name, count) -> {
          int now = count == null ? 0 : count;
          if (now >= limit) {
            throw ProblemException.of(ProblemCode.TOO_MANY_REQUESTS)
                .with("retryAt", clock.instant().plus(config.heartbeat()));
          }
          return now + 1;
        });
  }

  private void give(String whose) {
    taken.computeIfPresent(whose, (name, count) -> count == 1 ? null : count - 1);
  }
}
