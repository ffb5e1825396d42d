package dev.toque.activation.removal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Who may undo an addition, and how long (protocol.md 4 and 4.6). */
@ConfigMapping(prefix = "toque.activation.veto")
interface VetoConfig {

  /** How long after its addition a phone can be vetoed. */
  @WithDefault("24h")
  Duration within();

  /** How long a phone must have been active to veto, unless no older one exists. */
  @WithDefault("24h")
  Duration age();
}
