package dev.toque.push.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.push.notification.Outcome.Retry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {

  private final Pauses pauses =
      new Pauses(
          new SmallRyeConfigBuilder()
              .addDiscoveredConverters()
              .withMapping(DeliveryConfig.class)
              .build()
              .getConfigMapping(DeliveryConfig.class));

  @ParameterizedTest
  @CsvSource({"1,0,1", "2,0,2", "3,0,4", "7,0,64", "1,30,30", "7,30,64", "1,600,600"})
  void aPauseGrowsAndIsNeverShorterThanTheProviderAsks(int tries, long asked, long least) {
    for (int i = 0; i < 100; i++) {
      Duration pause = after(asked, tries).orElseThrow();
      assertTrue(pause.toMillis() >= least * 1000, pause.toString());
      assertTrue(pause.toMillis() <= least * 1500, pause.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"8,0", "9,600"})
  void onceItIsEnough(int tries, long asked) {
    assertEquals(Optional.empty(), after(asked, tries));
  }

  private Optional<Duration> after(long asked, int tries) {
    return pauses.after(new Retry("status-503", Duration.ofSeconds(asked)), tries);
  }
}
