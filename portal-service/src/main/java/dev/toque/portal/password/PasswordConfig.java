package dev.toque.portal.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Cost of a password hash, and how many may wait for one. */
@ConfigMapping(prefix = "toque.password")
public interface PasswordConfig {

  /** KiB of memory; the default is Keycloak's, so that speed can be compared. */
  @WithDefault("7168")
  int memory();

  /** Passes over the memory. */
  @WithDefault("5")
  int iterations();

  /** Lanes. */
  @WithDefault("1")
  int parallelism();

  /** Hashes that may wait for a processor. */
  @WithDefault("64")
  int queue();
}
