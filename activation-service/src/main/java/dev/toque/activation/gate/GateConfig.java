package dev.toque.activation.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often a gate may fail (protocol.md 3.5). */
@ConfigMapping(prefix = "toque.activation.gate")
interface GateConfig {

  /** In a row; then the enrolment is locked. */
  @WithDefault("5")
  int failuresInARow();

  /** Within {@link #period()}; then the enrolment is locked. */
  @WithDefault("20")
  int failuresInPeriod();

  /** How long a failure is counted. */
  @WithDefault("30d")
  Duration period();

  /** Wrong numbers behind a right gate, one after the other. */
  @WithDefault("10")
  int wrongNumbersInARow();
}
