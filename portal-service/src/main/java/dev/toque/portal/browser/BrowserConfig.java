package dev.toque.portal.browser;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a browser stays known. */
@ConfigMapping(prefix = "toque.browser")
interface BrowserConfig {
  /** Since the last approval with number or scan. */
  @WithDefault("30d")
  Duration knownFor();
}
