package dev.toque.push.notification.provider;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long a provider asks us to wait: seconds or a date (RFC 9110, section 10.2.3). Pure. */
public final class RetryAfter {

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private RetryAfter() {}

  /**
   * The wait; zero where the header says nothing that can be understood, and at most ten minutes.
   *
   * @param header its value; empty where there is none
   */
  public static Duration parse(String header, Clock clock) {
    Duration told = read(header.strip(), clock);
    if (told.isNegative()) {
      return Duration.ZERO;
    }
    return told.compareTo(LONGEST) < 0 ? told : LONGEST;
  }

  private static Duration read(String header, Clock clock) {
    if (header.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(header));
    }
    try {
      return Duration.between(
          clock.instant(),
          ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException noDate) {
      return Duration.ZERO;
    }
  }
}
