package dev.toque.system.crash;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One crash cuts a request at every point at once; then each is repeated. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CrashTest {

  private static final Duration LONGEST_RESTART = Duration.ofMinutes(2);

  private static final Map<CrashPoint, Cut> CUTS = new EnumMap<>(CrashPoint.class);
  private static Crashing crashing;

  @BeforeAll
  static void crash() {
    crashing = Crashing.start();
    Arrays.stream(CrashPoint.values()).forEach(point -> CUTS.put(point, Cut.at(point, crashing)));
    crashing.kill();
  }

  @AfterAll
  static void end() {
    if (crashing != null) {
      crashing.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterACrashTheRepeatSucceeds(CrashPoint point) {
    Cut cut = CUTS.get(point);
    assertFalse(cut.answered().join(), "who was cut off was told of a success");

    Awaitility.await().atMost(LONGEST_RESTART).until(cut.attempt()::succeeds);

    if (point.unheard()) {
      cut.attempt().checkUnheard();
    } else {
      cut.attempt().check();
    }
  }
}
