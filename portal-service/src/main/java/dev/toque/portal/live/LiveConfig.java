package dev.toque.portal.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Server-sent streams to browsers (security.md, Budgets). */
@ConfigMapping(prefix = "toque.live")
interface LiveConfig {
  /** Open streams of one session, on one replica. */
  @WithDefault("3")
  int streamsPerSession();

  /** Open streams from one address, on one replica. */
  @WithDefault("50")
  int streamsPerAddress();

  /**
   * So that no proxy takes a quiet stream for a dead one. Pages take it for dead after two beats
   * that did not come (45 s, {@code api.js}).
   */
  @WithDefault("20s")
  Duration heartbeat();

  /** Least time from one poll for lost hints to the next; the most is half as much again. */
  @WithDefault("10s")
  Duration poll();

  /** A stream this old ends; the browser opens another with what its session is worth then. */
  @WithDefault("15m")
  Duration longestStream();
}
