package dev.toque.portal.admin;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The operator's token; without one the API answers nobody. */
@ConfigMapping(prefix = "toque.admin")
public interface AdminConfig {

  /** The token itself, from the environment. */
  Optional<String> token();

  /** A file that holds it. */
  Optional<Path> tokenFile();
}
