package dev.toque.local.service;

import dev.toque.local.terminal.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a training run notes of a service's classes, beside its jar, so that it starts faster. It
 * fits only the JVM that wrote it; any other passes over it.
 */
final class ClassData {

  /** Written by the JVM itself when a training run ends; by JDK 25 and later. */
  private static final String CACHE = "app.aot";

  /** Written from the list by a JVM that runs nothing else. */
  private static final String ARCHIVE = "app-cds.jsa";

  private static final String LIST = "app-cds.lst";

  /** JEP 514. */
  private static final int WRITES_CACHES = 25;

  private ClassData() {}

  /** The JVM's options that read it, where there is some. */
  static List<String> reading(Path jar) {
    if (Files.exists(jar.resolveSibling(CACHE))) {
      return List.of("-XX:AOTCache=" + CACHE);
    }
    return Files.exists(jar.resolveSibling(ARCHIVE))
        ? List.of("-XX:SharedArchiveFile=" + ARCHIVE)
        : List.of();
  }

  /** The JVM's options of a training run; a list is the same whichever compiler was at work. */
  static List<String> noting() {
    return writesCaches()
        ? List.of("-XX:AOTCacheOutput=" + CACHE)
        : List.of("-XX:DumpLoadedClassList=" + LIST, "-XX:TieredStopAtLevel=1");
  }

  /** Forgets what an earlier training run noted. */
  static void forget(Path jar) {
    try {
      for (String file : List.of(CACHE, ARCHIVE, LIST)) {
        Files.deleteIfExists(jar.resolveSibling(file));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Makes of the notes what {@link #reading} reads, once the training run has ended.
   *
   * @param java the program of the same JVM
   * @param memory the options of the collector, which must be those of later starts
   */
  static void write(Path jar, String java, List<String> memory) {
    if (writesCaches()) {
      return;
    }
    try {
      Path list = jar.resolveSibling(LIST);
      new ClassList(list).keepWhatAnArchiveHolds(jar.resolveSibling("lib"));
      // under another name first: one that is cut short is not read
      String unfinished = ARCHIVE + ".new";
      run(
          jar.getParent(),
          Stream.of(
                  List.of(java),
                  memory,
                  List.of(
                      "-Xshare:dump",
                      "-Xlog:disable",
                      "-XX:SharedClassListFile=" + LIST,
                      "-XX:SharedArchiveFile=" + unfinished,
                      "-jar",
                      jar.getFileName().toString()))
              .flatMap(List::stream)
              .toList());
      Files.move(
          jar.resolveSibling(unfinished),
          jar.resolveSibling(ARCHIVE),
          StandardCopyOption.REPLACE_EXISTING);
      Files.delete(list);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void run(Path folder, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new CannotStart("The JVM wrote no class data: " + said);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new CannotStart("The JVM wrote no class data: interrupted.", interrupted);
    }
  }

  private static boolean writesCaches() {
    return Runtime.version().feature() >= WRITES_CACHES;
  }
}
