package dev.toque.push.target;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How targets are kept clean. */
@ConfigMapping(prefix = "toque.push.target")
interface TargetConfig {

  /** How often activation-service is asked which phones have left, for who missed a hint. */
  @WithDefault("60s")
  Duration lookEvery();
}
