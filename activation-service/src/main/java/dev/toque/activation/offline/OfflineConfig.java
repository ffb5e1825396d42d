package dev.toque.activation.offline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many responses may be wrong (security.md, budgets). */
@ConfigMapping(prefix = "toque.activation.offline")
interface OfflineConfig {
  /** Wrong ones of an account in a row, until the next approved answer. */
  @WithDefault("5")
  int wrongInARow();
}
