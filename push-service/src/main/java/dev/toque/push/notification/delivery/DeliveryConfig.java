package dev.toque.push.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often a message is tried, and how long that is remembered. */
@ConfigMapping(prefix = "toque.push.delivery")
public interface DeliveryConfig {

  /** The first pause before another try; each further one is twice as long. */
  @WithDefault("1s")
  Duration firstPause();

  /** Tries for one message to one phone, all before the challenge's end. */
  @WithDefault("8")
  int mostTries();

  /** How long the record of an attempt is kept. */
  @WithDefault("30d")
  Duration kept();
}
