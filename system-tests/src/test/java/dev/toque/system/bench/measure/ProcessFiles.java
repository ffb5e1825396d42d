package dev.toque.system.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What Linux tells of one process (proc(5)); empty or 0 once it has ended. */
record ProcessFiles(long pid) {

  /** User and system time of a process, in clock ticks of 10 ms, stand at these places. */
  private static final int USER = 11;

  private static final int SYSTEM = 12;
  private static final int USER_OF_ENDED_CHILDREN = 13;
  private static final int SYSTEM_OF_ENDED_CHILDREN = 14;
  private static final double MILLIS_PER_TICK = 10;
  private static final double NANOS_PER_MILLI = 1e6;

  /** Its command line, arguments separated by spaces. */
  String commandLine() {
    return read("cmdline").map(line -> line.replace('\0', ' ')).orElse("");
  }

  /** The folder it works in. */
  String folder() {
    try {
      return file("cwd").toRealPath().toString();
    } catch (IOException ended) {
      return "";
    }
  }

  /** CPU milliseconds of all its threads since it began, ended threads included. */
  double cpuMillis() {
    return ticks(USER) + ticks(SYSTEM);
  }

  /** CPU milliseconds of its children that have ended. */
  double cpuMillisOfEndedChildren() {
    return ticks(USER_OF_ENDED_CHILDREN) + ticks(SYSTEM_OF_ENDED_CHILDREN);
  }

  /** CPU milliseconds of its living threads whose name begins so (Linux keeps 15 characters). */
  double cpuMillisOfThreads(String name) {
    try (Stream<Path> threads = Files.list(file("task"))) {
      return threads
          .filter(thread -> text(thread.resolve("comm")).orElse("").startsWith(name))
          .mapToDouble(
              thread ->
                  text(thread.resolve("schedstat"))
                      .map(line -> Long.parseLong(line.split(" ")[0]) / NANOS_PER_MILLI)
                      .orElse(0.0))
          .sum();
    } catch (IOException ended) {
      return 0;
    }
  }

  /** Resident memory in KiB. */
  long residentKib() {
    return statusKib("VmRSS:");
  }

  /** The most that was resident since it began, in KiB. */
  long peakKib() {
    return statusKib("VmHWM:");
  }

  private long statusKib(String field) {
    return read("status").stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  private double ticks(int place) {
    // the name in brackets may hold spaces
    return read("stat")
        .map(line -> line.substring(line.lastIndexOf(')') + 2).split(" "))
        .map(fields -> Long.parseLong(fields[place]) * MILLIS_PER_TICK)
        .orElse(0.0);
  }

  private Optional<String> read(String name) {
    return text(file(name));
  }

  private Path file(String name) {
    return Path.of("/proc", String.valueOf(pid), name);
  }

  private static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException ended) {
      return Optional.empty();
    }
  }
}
