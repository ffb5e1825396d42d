package dev.toque.push.notification.delivery;

import dev.toque.push.notification.Outcome.Retry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before another try: twice as long with each, at least as long as the provider
 * says, and up to half of it more, so that not all come at once.
 */
final class Pauses {

  private static final int LONGEST_SHIFT = 16;

  private final Duration first;
  private final int mostTries;

  Pauses(DeliveryConfig config) {
    this.first = config.firstPause();
    this.mostTries = config.mostTries();
  }

  /**
   * The pause after this many tries; empty when there were enough.
   *
   * @param tries from 1
   */
  Optional<Duration> after(Retry retry, int tries) {
    if (tries >= mostTries) {
      return Optional.empty();
    }
    long grown = first.toMillis() << Math.min(tries - 1, LONGEST_SHIFT);
    long least = Math.max(grown, retry.after().toMillis());
    return Optional.of(
        Duration.ofMillis(least + ThreadLocalRandom.current().nextLong(least / 2 + 1)));
  }
}
