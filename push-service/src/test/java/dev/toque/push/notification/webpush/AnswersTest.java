package dev.toque.push.notification.webpush;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.push.notification.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-04T14:32:10Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "503, '', 1",
    "503, 7, 7",
    "429, ' 30 ', 30",
    "503, 'Wed, 04 Mar 2026 14:32:40 GMT', 30",
    "503, 'Wed, 04 Mar 2026 14:00:00 GMT', 1",
    "503, soon, 1",
    "503, -5, 1",
    "503, 999999999, 600",
    "503, 99999999999999999999, 1"
  })
  void howLongToWaitIsReadOrGuessed(int status, String retryAfter, long seconds) {
    assertEquals(
        new Outcome.Retry(Duration.ofSeconds(seconds)),
        Answers.outcome(status, retryAfter, Duration.ofSeconds(1), CLOCK));
  }
}
