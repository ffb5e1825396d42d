package dev.toque.activation.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many codes may be guessed (security.md, budgets). */
@ConfigMapping(prefix = "toque.activation.guesses")
interface GuessConfig {

  /** How long a wrong guess is counted. */
  @WithDefault("10m")
  Duration window();

  /** Unknown or malformed codes from one address in the window. */
  @WithDefault("10")
  int perAddress();

  /** The same from one /24 (IPv4) or /64 (IPv6). */
  @WithDefault("60")
  int perNetwork();
}
