package dev.toque.system.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What lives on a JVM's heap, by jcmd: it collects the garbage first. */
final class LiveHeap {

  private static final double BYTES_PER_KIB = 1024;

  private LiveHeap() {}

  static double kib(long pid) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process process =
          new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return said.lines()
          .filter(line -> line.startsWith("Total"))
          .mapToDouble(line -> Long.parseLong(line.trim().split("\\s+")[2]) / BYTES_PER_KIB)
          .sum();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
