package dev.toque.system.bench.measure;

import java.util.stream.Stream;

/** A process that is not Toque's, with all that it started. */
public record ProcessFamily(ProcessHandle first) {

  private static final double KIB_PER_MIB = 1024;

  /** CPU milliseconds of those that live, since they began. */
  public double cpuMillis() {
    return all().mapToDouble(ProcessFiles::cpuMillis).sum();
  }

  /** Resident MiB. */
  public double residentMib() {
    return all().mapToLong(ProcessFiles::residentKib).sum() / KIB_PER_MIB;
  }

  private Stream<ProcessFiles> all() {
    return Stream.concat(Stream.of(first), first.descendants())
        .map(process -> new ProcessFiles(process.pid()));
  }
}
