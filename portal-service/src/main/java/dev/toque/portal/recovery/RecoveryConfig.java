package dev.toque.portal.recovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what replaces a phone lasts, and how often it may be tried (security.md, Budgets). */
@ConfigMapping(prefix = "toque.recovery")
interface RecoveryConfig {

  /** How long a recovered session may enrol and remove phones without asking one. */
  @WithDefault("1h")
  Duration rightLasts();

  /** How long a temporary code opens everything. */
  @WithDefault("48h")
  Duration temporaryFull();

  /** How long after that it still lets its person enrol a phone. */
  @WithDefault("10d")
  Duration temporaryEnrol();

  /** Tries in a window, of recovery and temporary codes together. */
  @WithDefault("10")
  int tries();

  /** How long such a try is counted. */
  @WithDefault("15m")
  Duration window();
}
