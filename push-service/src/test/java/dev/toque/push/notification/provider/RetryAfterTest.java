package dev.toque.push.notification.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-04T14:32:10Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "7, 7",
    "' 30 ', 30",
    "'Wed, 04 Mar 2026 14:32:40 GMT', 30",
    "'Wed, 04 Mar 2026 14:00:00 GMT', 0",
    "soon, 0",
    "-5, 0",
    "999999999, 600",
    "99999999999999999999, 0"
  })
  void howLongToWaitIsReadWhereItSays(String header, long seconds) {
    assertEquals(Duration.ofSeconds(seconds), RetryAfter.parse(header, CLOCK));
  }
}
