package dev.toque.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** A Java runtime of the modules that the services use, linked from a JDK. */
record JavaRuntime(Path folder) {

  private static final int NEEDED = 25;

  /**
   * Links one.
   *
   * @throws IllegalArgumentException when this is no JDK 25 or newer
   */
  static JavaRuntime link(Path jdk, Path folder) throws IOException {
    requireRelease(jdk);
    Trees.delete(folder);
    Programs.run(
        jdk,
        List.of(
            jdk.resolve("bin/jlink").toString(),
            "--add-modules",
            Layout.MODULES,
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--generate-cds-archive",
            "--output",
            folder.toString()));
    for (Path file : Trees.files(folder)) {
      Files.setLastModifiedTime(file, FileTime.from(Layout.TIME));
    }
    return new JavaRuntime(folder);
  }

  Path java() {
    return folder.resolve("bin/java");
  }

  private static void requireRelease(Path jdk) throws IOException {
    Path release = jdk.resolve("release");
    String version =
        Files.exists(release)
            ? Files.readString(release).replaceAll("(?s).*JAVA_VERSION=\"(\\d+).*", "$1")
            : "0";
    if (!version.matches("\\d+") || Integer.parseInt(version) < NEEDED) {
      throw new IllegalArgumentException(
          jdk + " is no JDK " + NEEDED + "; set JAVA_25_HOME to one, or --jdk");
    }
  }
}
