package dev.toque.local.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the built files from where the launcher's own jar lies: {@code deploy/local/target}. */
public final class Installation {

  private Installation() {}

  /** The runnable jar of a service. */
  public static Path jarOf(String service) {
    return target()
        .resolve("../../../" + service + "-service/target/quarkus-app/quarkus-run.jar")
        .normalize();
  }

  /** Where the programs of Redis and PostgreSQL are unpacked, once for all homes. */
  public static Path servers() {
    return target().resolve("servers");
  }

  /** Where a training run lives, new for each. */
  public static Path newTrainingHome() {
    try {
      Path homes = Files.createDirectories(target().resolve("training"));
      return Files.createTempDirectory(homes, "home");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path target() {
    try {
      return Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getParent();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
