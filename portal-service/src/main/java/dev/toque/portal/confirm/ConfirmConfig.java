package dev.toque.portal.confirm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a number is asked for (product.md, section 5). */
@ConfigMapping(prefix = "toque.policy")
interface ConfirmConfig {

  /** Where the six-digit number must be typed on the phone. */
  enum NumberPolicy {
    /** In browsers where this person has not confirmed within 30 days. */
    NEW_BROWSERS,
    ALWAYS
  }

  /** Whether {@code always} or in {@code new-browsers} alone the number must be typed. */
  @WithDefault("new-browsers")
  NumberPolicy number();
}
