package dev.toque.push.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often a person may be notified without answering (security.md, budgets). */
@ConfigMapping(prefix = "toque.push.budget")
public interface BudgetConfig {

  /** Unanswered notifications within {@link #window()}. */
  @WithDefault("3")
  int inWindow();

  /** The shorter time. */
  @WithDefault("10m")
  Duration window();

  /** Unanswered notifications within a day. */
  @WithDefault("10")
  int inDay();

  /** For how long <em>it was not me</em> silences all of the account (protocol.md, 5.3). */
  @WithDefault("15m")
  Duration silence();
}
