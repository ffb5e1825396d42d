package dev.toque.activation.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The arithmetic of gate failures (protocol.md 3.5): two limits, the narrower one counts.
 *
 * @param inARow failures one after the other that lock
 * @param inPeriod failures within the period that lock, whatever succeeded in between
 */
record GateLimits(int inARow, int inPeriod, Duration period) {

  static GateLimits from(GateConfig config) {
    return new GateLimits(config.failuresInARow(), config.failuresInPeriod(), config.period());
  }

  /**
   * {@code min(5 − run, 20 − failures in 30 days)}, never below 0.
   *
   * @param failures their times in microseconds since 1970
   */
  int triesLeft(int run, List<Long> failures, Instant now) {
    long since = since(now);
    int recent = (int) failures.stream().filter(failure -> failure > since).count();
    return Math.max(0, Math.min(inARow - run, inPeriod - recent));
  }

  /** The instant before which failures are forgotten, in microseconds since 1970. */
  long since(Instant now) {
    return micros(now.minus(period));
  }

  static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
