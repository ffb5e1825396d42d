package dev.toque.portal.phones;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Who may decide about an account's phones. */
@ConfigMapping(prefix = "toque.phones")
interface PhonesConfig {

  /**
   * A phone that is active for less may not add or remove phones while an older one exists
   * (protocol.md, section 4.6).
   */
  @WithDefault("24h")
  Duration decidesAfter();

  /** How long after an approval further codes may be had without asking a phone again. */
  @WithDefault("15m")
  Duration approvalLasts();
}
