package dev.toque.portal.newpassword;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long password links live, and how often one may be asked for. */
@ConfigMapping(prefix = "toque.password-link")
interface LinkConfig {

  /** Of a forgotten password. */
  @WithDefault("30m")
  Duration forgotten();

  /** Of an invitation. */
  @WithDefault("7d")
  Duration invitation();

  /** Letters that may be asked for in a window, for one user name. */
  @WithDefault("3")
  int perName();

  /** And from one address. */
  @WithDefault("10")
  int perAddress();

  /** How long the letters asked for are counted. */
  @WithDefault("1h")
  Duration window();
}
