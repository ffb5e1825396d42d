package dev.toque.portal.login;

import java.time.Duration;

/**
 * How long a refusal still rests, so that all are told equally late.
 *
 * @param least from asking to being told
 */
record SameTime(Duration least) {

  /**
   * What is left of it.
   *
   * @param passed since it was asked for
   * @return in whole milliseconds, rounded up, as timers take nothing shorter; zero when it is over
   */
  Duration leftAfter(Duration passed) {
    Duration left = least.minus(passed);
    return left.isNegative()
        ? Duration.ZERO
        : Duration.ofMillis(left.plusNanos(999_999).toMillis());
  }
}
