package dev.toque.portal.page;

import java.time.Duration;
import java.time.Instant;

/**
 * A countdown as a page shows it.
 *
 * @param left milliseconds, not negative; sent as a duration because browsers' clocks are wrong
 * @param whole milliseconds from start to end
 */
public record TimeLeft(long left, long whole) {

  public static TimeLeft of(Instant start, Instant end, Instant now) {
    long left = Math.max(0, Duration.between(now, end).toMillis());
    return new TimeLeft(left, Math.max(left, Duration.between(start, end).toMillis()));
  }

  /** Minutes and seconds, such as {@code 4:07}. */
  public String figures() {
    long seconds = (left + 999) / 1000;
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
