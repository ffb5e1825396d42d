package dev.toque.containers;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What an image holds where; the Dockerfile says the same. */
final class Layout {

  static final List<String> SERVICES = List.of("activation", "push", "portal");

  /** Of health and metrics, by service. */
  static final Map<String, Integer> MANAGEMENT_PORTS =
      Map.of("activation", 9081, "push", 9082, "portal", 9083);

  static final int HTTPS_PORT = 8443;

  /** Nobody's on any machine. */
  static final String USER = "10001:10001";

  static final String RUNTIME = "/opt/java";
  static final String SERVICE = "/opt/toque";
  static final String CACHE = "app.aot";

  /** All of Java SE, and what frameworks reach for beside it. */
  static final String MODULES =
      "java.se,jdk.unsupported,jdk.zipfs,jdk.management,jdk.naming.dns,jdk.localedata,jdk.net,jdk.jfr";

  /** The one time of all files. */
  static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  /** The same when the cache is written and when it is read. */
  static final String COLLECTOR = "-XX:+UseSerialGC";

  static final List<String> COMMAND =
      List.of(
          RUNTIME + "/bin/java",
          COLLECTOR,
          "-XX:InitialRAMPercentage=20",
          "-XX:MaxRAMPercentage=60",
          // two hashes of passwords fit into a survivor space (docs/performance.md, P3)
          "-XX:NewRatio=1",
          "-XX:SurvivorRatio=1",
          "-XX:TargetSurvivorRatio=100",
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=25",
          "-XX:ReservedCodeCacheSize=96m",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:AOTCache=" + CACHE,
          "-jar",
          "quarkus-run.jar");

  private Layout() {}
}
