package dev.toque.portal.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often a password may be wrong (security.md, <em>Budgets</em>). */
@ConfigMapping(prefix = "toque.login")
public interface LoginConfig {

  /** Failures are counted this long. */
  @WithDefault("15m")
  Duration window();

  /** Of one account from one address. */
  @WithDefault("10")
  int perAccountAndAddress();

  /** From one address. */
  @WithDefault("30")
  int perAddress();

  /** From this failure on each further try has to wait, twice as long each time. */
  @WithDefault("4")
  int waitsFrom();

  /** In a row for one account, from browsers that do not know it. */
  @WithDefault("100")
  int perAccountInARow();

  /**
   * A wrong password is told no sooner after it came, so that its time does not tell whether there
   * is such an account.
   */
  @WithDefault("250ms")
  Duration refusedAfter();
}
