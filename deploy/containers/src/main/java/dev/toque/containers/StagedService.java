package dev.toque.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;

/** A service as its image holds it. */
record StagedService(String name, Path folder) {

  /** It starts, and ends by itself once it has. */
  private static final String START_AND_END = "-Dquarkus.appcds.generate=true";

  /** Copies what Maven built, without the class data of the JDK that built it. */
  static StagedService stage(String name, Path built, Path folder) throws IOException {
    if (!Files.exists(built.resolve("quarkus-run.jar"))) {
      throw new IllegalArgumentException(
          name + "-service is not built: ./mvnw -DskipTests package comes first");
    }
    Trees.delete(folder);
    Trees.copy(built, folder, file -> !file.toString().matches(".*\\.(jsa|aot|aotconf)"));
    return new StagedService(name, folder);
  }

  /**
   * Adds the cache of its classes, which this runtime writes while the service starts once.
   *
   * @param settings with which it can start; nothing of them is kept
   */
  StagedService withCache(JavaRuntime runtime, Map<String, String> settings) throws IOException {
    Programs.run(
        folder,
        List.of(
            runtime.java().toString(),
            Layout.COLLECTOR,
            "-XX:AOTCacheOutput=" + Layout.CACHE,
            START_AND_END,
            "-jar",
            "quarkus-run.jar"),
        settings);
    Path cache = folder.resolve(Layout.CACHE);
    if (!Files.exists(cache)) {
      throw new IOException("the JVM wrote no " + cache);
    }
    Files.setLastModifiedTime(cache, FileTime.from(Layout.TIME));
    return this;
  }

  /** Libraries change seldom. */
  Path libraries() {
    return folder.resolve("lib");
  }
}
