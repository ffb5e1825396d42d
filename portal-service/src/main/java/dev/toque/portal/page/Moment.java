package dev.toque.portal.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A time on a page: in UTC as the server writes it, until the browser shows it by its own clock.
 */
public record Moment(Instant instant) {
  private static final DateTimeFormatter HOUR = formatter("HH:mm 'UTC'");
  private static final DateTimeFormatter DATE = formatter("yyyy-MM-dd");

  /** For {@code <time datetime>}. */
  public String machine() {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  public String hour() {
    return HOUR.format(instant);
  }

  /** Markup of the hour, to stand in a sentence of a message bundle. */
  public String hourMarkup() {
    return "<time datetime=\"%s\" data-format=\"hour\">%s</time>".formatted(machine(), hour());
  }

  public String date() {
    return DATE.format(instant);
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
