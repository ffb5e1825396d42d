package dev.toque.system.bench.reference;

import dev.toque.system.bench.report.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Keycloak's distribution, fetched by its coordinates once and unpacked into the build's folder.
 */
final class Distribution {

  private static final String VERSION = "26.7.0";
  private static final String COORDINATES =
      "org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip";
  private static final String UNPACK =
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack";
  private static final Path FOLDER = Path.of("system-tests/target/reference");

  private Distribution() {}

  /** Its name and version, for the table. */
  static String title() {
    return "Keycloak " + VERSION;
  }

  /**
   * Where it is unpacked; fetched first where it is not.
   *
   * @throws IllegalStateException when Maven cannot fetch it
   */
  static Path fetched() {
    Path unpacked = FOLDER.resolve("keycloak-" + VERSION).toAbsolutePath();
    if (!Files.exists(unpacked.resolve("bin/kc.sh"))) {
      Progress.say("fetching " + COORDINATES);
      fetch();
    }
    return unpacked;
  }

  private static void fetch() {
    List<String> command =
        List.of(
            "./mvnw",
            "-B",
            "-q",
            "-N",
            UNPACK,
            "-Dartifact=" + COORDINATES,
            "-DoutputDirectory=" + FOLDER.toAbsolutePath());
    try {
      int status = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("Maven could not fetch " + COORDINATES);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
