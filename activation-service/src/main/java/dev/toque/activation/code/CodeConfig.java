package dev.toque.activation.code;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long codes live and how many there may be (security.md, budgets). */
@ConfigMapping(prefix = "toque.activation.code")
public interface CodeConfig {

  /** From issue to end; at most 600 s (protocol.md 1.4). */
  @WithDefault("300s")
  Duration life();

  /** How long an ended code is still told from one that never was. */
  @WithDefault("24h")
  Duration tombstone();

  /** New codes of one account in an hour. */
  @WithDefault("10")
  int newPerHour();

  /**
   * How long after the code's end a phone that claimed it in time, and crashed before the commit,
   * may still finish.
   */
  @WithDefault("120s")
  Duration lateCommit();
}
