package dev.toque.system.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine that the figures were taken on, in one sentence. */
final class Machine {

  private static final double KIB_PER_GIB = 1024.0 * 1024;

  private Machine() {}

  static String described() {
    return "%s, %d processors, %.0f GiB, Linux %s, Java %s (%s)"
        .formatted(
            field("/proc/cpuinfo", "model name"),
            Runtime.getRuntime().availableProcessors(),
            Double.parseDouble(field("/proc/meminfo", "MemTotal").replaceAll("\\D", ""))
                / KIB_PER_GIB,
            System.getProperty("os.version"),
            Runtime.version(),
            System.getProperty("java.vm.vendor"));
  }

  private static String field(String file, String name) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("0");
    } catch (IOException unknown) {
      return "0";
    }
  }
}
