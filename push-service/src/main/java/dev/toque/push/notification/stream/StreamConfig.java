package dev.toque.push.notification.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of server-sent streams (security.md, budgets). */
@ConfigMapping(prefix = "toque.push.stream")
public interface StreamConfig {

  /** How often a comment shows both sides that the other is there (protocol.md, section 5). */
  @WithDefault("15s")
  Duration heartbeat();

  /** Open streams of one device key, on one replica. */
  @WithDefault("3")
  int perDevice();

  /** Open streams from one address, on one replica. */
  @WithDefault("50")
  int perAddress();
}
