package dev.toque.local.service;

import dev.toque.local.gateway.Balancer;
import dev.toque.local.home.Home;
import dev.toque.local.installation.Installation;
import dev.toque.local.keys.Keys;
import dev.toque.local.process.Child;
import dev.toque.local.process.Children;
import dev.toque.local.process.EndSignal;
import dev.toque.local.process.Ports;
import dev.toque.local.process.Program;
import dev.toque.local.settings.Settings;
import dev.toque.local.terminal.CannotStart;
import dev.toque.local.terminal.Console;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All replicas of all services. */
public final class Services implements AutoCloseable {

  /**
   * As little memory as a service needs on one machine with all others (docs/performance.md): a
   * heap that gives back what it does not use, and room for code that is far more than there is.
   */
  private static final List<String> SMALL =
      List.of(
          "-XX:+UseSerialGC",
          "-Xss512k",
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=25",
          "-XX:ReservedCodeCacheSize=64m");

  /** Of a heap that things pass through: what lives long stays small. */
  private static final List<String> YOUNG = List.of("-Xms24m", "-XX:MaxNewSize=32m");

  /**
   * Of the service that hashes passwords. Each hash holds 7 MiB for some 20 ms: where two do not
   * fit into a survivor space they move to the old generation, and fill it every second.
   */
  private static final List<String> YOUNG_OF_HASHES =
      List.of("-Xms112m", "-Xmn64m", "-XX:SurvivorRatio=1", "-XX:TargetSurvivorRatio=100");

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final Duration LONGEST_END = Duration.ofSeconds(6);

  /** Of a training run: a JVM that writes its cache does so when it ends. */
  private static final Duration LONGEST_TRAINING_END = Duration.ofMinutes(3);

  private final Home home;
  private final Children children;
  private final Console console;
  private final Settings settings;
  private final List<Replica> running = new ArrayList<>();

  /** Ports are chosen once, so that a replica that falls comes back where it was. */
  private final Map<String, List<SocketAddress>> addresses;

  private Services(
      Home home,
      Children children,
      Console console,
      Settings settings,
      Map<String, List<SocketAddress>> addresses) {
    this.home = home;
    this.children = children;
    this.console = console;
    this.settings = settings;
    this.addresses = addresses;
  }

  /** Chooses where the replicas of each service will listen; nothing runs yet. */
  public static Services plan(Home home, Children children, Console console, Settings settings) {
    Map<String, List<SocketAddress>> addresses = new LinkedHashMap<>();
    for (String service : Keys.SERVICES) {
      addresses.put(
          service,
          Stream.generate(Ports::free).limit(settings.replicas()).map(Replica::address).toList());
    }
    return new Services(home, children, console, settings, addresses);
  }

  /** Where the replicas of each service listen, by the service's name. */
  public Map<String, List<SocketAddress>> addresses() {
    return Map.copyOf(addresses);
  }

  /** Where other services reach each: a single replica directly, several through a balancer. */
  public Map<String, String> internalUrls(Vertx vertx) {
    return addresses.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> "http://127.0.0.1:" + port(vertx, entry.getValue())));
  }

  /** Ends the training run and makes of its notes what later starts read. */
  public void writeClassData() {
    Children.end(running.stream().map(Replica::child).toList(), LONGEST_TRAINING_END);
    // all of them at once: with fewer cores the last would else leave some idle
    ForkJoinPool pool = new ForkJoinPool(addresses.size());
    try {
      addresses.keySet().stream()
          .map(Services::requireBuilt)
          .map(jar -> pool.submit(() -> ClassData.write(jar, JAVA, SMALL)))
          .toList()
          .forEach(ForkJoinTask::join);
    } finally {
      pool.shutdown();
    }
  }

  /** Starts them all at once and waits until each says that it is ready. */
  public void start(ServiceEnvironment environment) {
    addresses.forEach(
        (service, replicas) -> {
          Path jar = requireBuilt(service);
          if (settings.training()) {
            ClassData.forget(jar);
          }
          for (int i = 0; i < replicas.size(); i++) {
            running.add(start(service, i + 1, jar, replicas.get(i).port(), environment));
          }
        });
    awaitReady();
  }

  private Replica start(
      String service, int number, Path jar, int port, ServiceEnvironment environment) {
    String name = service + "-" + number;
    int management = Ports.free();
    Program program =
        new Program(
            name,
            command(service, jar),
            jar.getParent(),
            environment.of(service, number, port, management),
            home.log(name),
            EndSignal.TERMINATE);
    return Replica.of(children.start(program), management);
  }

  private List<String> command(String service, Path jar) {
    Stream<String> options =
        Stream.of(
            "-Xmx" + settings.heap() + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dtoque.home=" + home.root());
    // relative, as when the class data were written: an older JVM compares the names
    Stream<String> program = Stream.of("-jar", jar.getFileName().toString());
    List<String> young = service.equals("portal") ? YOUNG_OF_HASHES : YOUNG;
    return Stream.of(
            Stream.of(JAVA),
            SMALL.stream(),
            young.stream(),
            options,
            settings.jvmOptions().stream(),
            (settings.training() ? ClassData.noting() : ClassData.reading(jar)).stream(),
            program)
        .flatMap(stream -> stream)
        .toList();
  }

  private static Path requireBuilt(String service) {
    Path jar = Installation.jarOf(service);
    if (!Files.exists(jar)) {
      throw new CannotStart(service + "-service is not built. Run ./start, which builds it.");
    }
    return jar;
  }

  private static int port(Vertx vertx, List<SocketAddress> replicas) {
    return replicas.size() == 1 ? replicas.get(0).port() : Balancer.open(vertx, replicas);
  }

  private void awaitReady() {
    HttpClient client = HttpClient.newHttpClient();
    Instant latest = Instant.now().plus(LONGEST_START);
    List<Replica> waiting = new ArrayList<>(running);
    while (!waiting.isEmpty()) {
      for (Replica replica : List.copyOf(waiting)) {
        if (replica.ready(client)) {
          waiting.remove(replica);
          console.step("  " + replica.child().name() + " is ready");
        } else if (replica.child().fallen() || Instant.now().isAfter(latest)) {
          throw didNotGetReady(replica.child());
        }
      }
      Ports.pause();
    }
  }

  private CannotStart didNotGetReady(Child child) {
    return new CannotStart(
        "%s did not get ready. The end of %s:%n%s"
            .formatted(child.name(), home.log(child.name()), child.lastWords()));
  }

  @Override
  public void close() {
    Children.end(running.stream().map(Replica::child).toList(), LONGEST_END);
  }
}
