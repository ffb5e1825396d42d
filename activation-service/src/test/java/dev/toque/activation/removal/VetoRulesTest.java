package dev.toque.activation.removal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.activation.removal.VetoRules.Phone;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VetoRulesTest {

  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  private final VetoRules rules = new VetoRules(Duration.ofHours(24), Duration.ofHours(24));

  @ParameterizedTest(name = "active for {0} and first: {1}, against one added {2} ago: {3}")
  @CsvSource({
    "PT24H,        false, PT1H,         true",
    "PT23H59M59S,  false, PT1H,         false",
    "PT2H,         true,  PT1H,         true",
    "PT1H,         true,  PT2H,         false",
    "PT1H,         true,  PT1H,         false",
    "PT48H,        false, PT23H59M59S,  true",
    "PT48H,        false, PT24H,        false",
    "PT48H,        true,  PT24H,        false"
  })
  void anOlderTrustedPhoneUndoesARecentAddition(
      Duration olderAge, boolean first, Duration addedAge, boolean allowed) {
    Phone older = new Phone(NOW.minus(olderAge), first);
    Phone added = new Phone(NOW.minus(addedAge), false);

    assertEquals(allowed, rules.allow(older, added, NOW));
  }
}
