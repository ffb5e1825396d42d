package dev.toque.activation.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateLimitsTest {

  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");

  private final GateLimits limits = new GateLimits(5, 20, Duration.ofDays(30));

  @ParameterizedTest
  @CsvSource({"0, 0, 5", "4, 4, 1", "5, 5, 0", "0, 16, 4", "1, 19, 1", "0, 20, 0", "6, 25, 0"})
  void theNarrowerLimitCounts(int run, int failures, int left) {
    assertEquals(left, limits.triesLeft(run, at(NOW, failures), NOW));
  }

  @Test
  void failuresOfMoreThanThirtyDaysAgoAreForgotten() {
    Instant edge = NOW.minus(Duration.ofDays(30));

    assertEquals(5, limits.triesLeft(0, at(edge, 20), NOW));
    assertEquals(0, limits.triesLeft(0, at(edge.plusMillis(1), 20), NOW));
  }

  private static List<Long> at(Instant time, int failures) {
    long micros = GateLimits.micros(time);
    return LongStream.generate(() -> micros).limit(failures).boxed().toList();
  }
}
