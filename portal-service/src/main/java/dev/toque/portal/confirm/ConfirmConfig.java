package dev.toque.portal.confirm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a number is asked for (product.md, section 5), and who may decide about phones. */
@ConfigMapping(prefix = "toque.policy")
interface ConfirmConfig {

  /** Where the six-digit number must be typed on the phone. */
  enum NumberPolicy {
    /** In browsers where this person has not confirmed within 30 days. */
    NEW_BROWSERS,
    ALWAYS
  }

  @WithDefault("new-browsers")
  NumberPolicy number();

  /**
   * A phone that is active for less may not add or remove phones while an older one exists
   * (protocol.md, section 4.6).
   */
  @WithDefault("24h")
  Duration phoneDecidesAfter();
}
