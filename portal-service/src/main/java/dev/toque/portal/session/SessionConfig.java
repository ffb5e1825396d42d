package dev.toque.portal.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long sessions live (security.md, <em>Budgets</em>). */
@ConfigMapping(prefix = "toque.session")
public interface SessionConfig {

  /** Without a request for this long a session ends. */
  @WithDefault("1h")
  Duration idle();

  /** After this long it ends in any case. */
  @WithDefault("12h")
  Duration longest();
}
