package dev.toque.system.bench.measure;

import dev.toque.system.setup.Toque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All processes of a running Toque, sorted by what they belong to. */
public final class ServerProcesses {

  /** Linux cuts the name of a thread. */
  private static final String HASHING = "password-hashin";

  private static final List<Part> SERVICES = List.of(Part.PORTAL, Part.ACTIVATION, Part.PUSH);
  private static final long KIB_PER_MIB = 1024;

  private final Toque toque;

  /** Of this installation; processes that come later are found as well. */
  public ServerProcesses(Toque toque) {
    this.toque = toque;
  }

  /** CPU that each part has used since it began. */
  public Cpu cpu() {
    Map<Part, Double> millis = new EnumMap<>(Part.class);
    double hashing = 0;
    for (ProcessHandle process : toque.processes()) {
      ProcessFiles files = new ProcessFiles(process.pid());
      Optional<Part> part = partOf(files);
      if (part.isPresent()) {
        millis.merge(part.get(), cpuMillis(files, part.get()), Double::sum);
        hashing += part.get() == Part.PORTAL ? files.cpuMillisOfThreads(HASHING) : 0;
      }
    }
    return new Cpu(millis, hashing);
  }

  /** Resident MiB of the services, replicas and shared pages of each counted in full. */
  public double residentMibOfServices() {
    return residentKib(SERVICES) / (double) KIB_PER_MIB;
  }

  /** The same, service by service. */
  public String residentByService() {
    return SERVICES.stream()
        .map(part -> "%s %d".formatted(part.title(), residentKib(List.of(part)) / KIB_PER_MIB))
        .collect(Collectors.joining(", "));
  }

  /** Resident KiB of these parts. */
  public long residentKib(List<Part> parts) {
    return toque.processes().stream()
        .map(process -> new ProcessFiles(process.pid()))
        .filter(files -> partOf(files).map(parts::contains).orElse(false))
        .mapToLong(ProcessFiles::residentKib)
        .sum();
  }

  /** The most resident KiB that a service has had; of several replicas the largest. */
  public long peakKib(Part service) {
    return toque.processes().stream()
        .map(process -> new ProcessFiles(process.pid()))
        .filter(files -> partOf(files).equals(Optional.of(service)))
        .mapToLong(ProcessFiles::peakKib)
        .max()
        .orElse(0);
  }

  /** Live KiB on the heaps of a service, once garbage has been collected. */
  public double liveHeapKib(Part service) {
    return toque.processes().stream()
        .filter(process -> partOf(new ProcessFiles(process.pid())).equals(Optional.of(service)))
        .mapToDouble(process -> LiveHeap.kib(process.pid()))
        .sum();
  }

  /** PostgreSQL starts a process for each connection; the time of those that ended is kept. */
  private static double cpuMillis(ProcessFiles files, Part part) {
    boolean postmaster = part == Part.POSTGRES && files.commandLine().contains(" -D ");
    return files.cpuMillis() + (postmaster ? files.cpuMillisOfEndedChildren() : 0);
  }

  private static Optional<Part> partOf(ProcessFiles files) {
    String line = files.commandLine();
    if (line.contains("toque-local.jar")) {
      return Optional.of(Part.GATEWAY);
    }
    if (line.contains("redis-server")) {
      return Optional.of(Part.REDIS);
    }
    if (line.contains("quarkus-run.jar")) {
      return service(files);
    }
    return line.contains("postgres") ? Optional.of(Part.POSTGRES) : Optional.empty();
  }

  private static Optional<Part> service(ProcessFiles files) {
    String folder = files.folder();
    return SERVICES.stream()
        .filter(part -> folder.contains("/" + part.title() + "-service/"))
        .findFirst();
  }
}
