package dev.toque.local.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the build noted of a service's classes so that it starts faster. It fits only the JVM that
 * wrote it; any other passes over it.
 */
final class ClassData {

  /** Written by JDK 24 and later. */
  private static final String CACHE = "app.aot";

  /** Written by older ones. */
  private static final String ARCHIVE = "app-cds.jsa";

  private ClassData() {}

  /** The JVM's option that reads it, where there is some. */
  static Optional<String> beside(Path jar) {
    if (Files.exists(jar.resolveSibling(CACHE))) {
      return Optional.of("-XX:AOTCache=" + CACHE);
    }
    return Files.exists(jar.resolveSibling(ARCHIVE))
        ? Optional.of("-XX:SharedArchiveFile=" + ARCHIVE)
        : Optional.empty();
  }
}
