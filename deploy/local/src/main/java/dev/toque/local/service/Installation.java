package dev.toque.local.service;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Finds the built services from where the launcher's own jar lies: {@code deploy/local/target}. */
final class Installation {

  private Installation() {}

  static Path jarOf(String service) {
    return root().resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
  }

  private static Path root() {
    try {
      Path launcher =
          Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return launcher.resolve("../../../..").normalize();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
