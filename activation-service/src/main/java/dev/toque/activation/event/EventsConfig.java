package dev.toque.activation.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are told. */
@ConfigMapping(prefix = "toque.activation.events")
interface EventsConfig {

  /** How old an event must be; longer than any transaction lasts. */
  @WithDefault("2s")
  Duration settleAfter();

  /** The most in one answer. */
  @WithDefault("100")
  int most();
}
