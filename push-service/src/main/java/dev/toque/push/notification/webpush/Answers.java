package dev.toque.push.notification.webpush;

import dev.toque.push.notification.Outcome;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What a push service's answer means. Pure. Source: RFC 8030, sections 5 and 7.3; security.md,
 * <em>Providers' answers</em>.
 */
final class Answers {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private Answers() {}

  /**
   * The outcome.
   *
   * @param retryAfter the header's value; empty where there is none
   * @param pause how long to wait where the service does not say
   */
  static Outcome outcome(int status, String retryAfter, Duration pause, Clock clock) {
    if (status >= 200 && status < 300) {
      return new Outcome.Delivered();
    }
    if (status == 404 || status == 410) {
      return new Outcome.Gone();
    }
    if (status == 429 || status >= 500) {
      return new Outcome.Retry(wait(retryAfter, pause, clock));
    }
    return new Outcome.Refused("status-" + status);
  }

  /** Seconds or a date (RFC 9110, section 10.2.3); never less than the pause. */
  private static Duration wait(String retryAfter, Duration pause, Clock clock) {
    Duration told = parse(retryAfter.strip(), clock);
    Duration least = told.compareTo(pause) > 0 ? told : pause;
    return least.compareTo(LONGEST_WAIT) < 0 ? least : LONGEST_WAIT;
  }

  private static Duration parse(String retryAfter, Clock clock) {
    if (retryAfter.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(retryAfter));
    }
    try {
      return Duration.between(
          clock.instant(),
          ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException noDate) {
      return Duration.ZERO;
    }
  }
}
