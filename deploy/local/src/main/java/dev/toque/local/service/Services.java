package dev.toque.local.service;

import dev.toque.local.CannotStart;
import dev.toque.local.Console;
import dev.toque.local.gateway.Balancer;
import dev.toque.local.home.Home;
import dev.toque.local.keys.Keys;
import dev.toque.local.settings.Settings;
import dev.toque.local.store.Stores;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All replicas of all services. */
public final class Services implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofSeconds(90);

  private final Settings settings;
  private final Home home;
  private final Keys keys;
  private final Stores stores;
  private final Vertx vertx;
  private final Console console;
  private final List<Replica> running = new ArrayList<>();
  private final Map<String, List<SocketAddress>> addresses = new LinkedHashMap<>();

  /** Of this installation; nothing runs yet. */
  public Services(
      Settings settings, Home home, Keys keys, Stores stores, Vertx vertx, Console console) {
    this.settings = settings;
    this.home = home;
    this.keys = keys;
    this.stores = stores;
    this.vertx = vertx;
    this.console = console;
  }

  /** Starts them all and waits until each says that it is ready. */
  public void start() {
    for (String service : Keys.SERVICES) {
      List<SocketAddress> of = new ArrayList<>();
      for (int i = 0; i < settings.replicas(); i++) {
        of.add(SocketAddress.inetSocketAddress(Ports.free(), "127.0.0.1"));
      }
      addresses.put(service, of);
    }
    Map<String, String> shared = sharedEnvironment();
    addresses.forEach(
        (service, replicas) -> {
          for (int i = 0; i < replicas.size(); i++) {
            running.add(replica(service, i + 1, replicas.get(i), shared));
          }
        });
    running.forEach(Replica::start);
    awaitReady();
  }

  /** Where the replicas of each service listen, by the service's name. */
  public Map<String, List<SocketAddress>> replicas() {
    return Map.copyOf(addresses);
  }

  private Map<String, String> sharedEnvironment() {
    Map<String, String> shared = new HashMap<>();
    shared.put("TOQUE_PUBLIC_URL", settings.publicUrl());
    shared.put("TOQUE_ADMIN_TOKEN", keys.adminToken(settings));
    shared.put("TOQUE_SERVICE_TOKEN_TRUSTED_FILE", keys.trusted().toString());
    shared.put("TOQUE_ACTIVATION_CODE_KEYS_FILE", keys.symmetric("code").toString());
    shared.put("TOQUE_ACTIVATION_SECRET_KEYS_FILE", keys.symmetric("secret").toString());
    shared.put("TOQUE_PUSH_CHALLENGE_KEYS_FILE", keys.symmetric("challenge").toString());
    shared.put("TOQUE_SERVICES_ACTIVATION_URL", internalUrl("activation"));
    shared.put("TOQUE_SERVICES_PUSH_URL", internalUrl("push"));
    shared.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    shared.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    return shared;
  }

  /** One replica is called directly, several through a balancer of their own. */
  private String internalUrl(String service) {
    List<SocketAddress> replicas = addresses.get(service);
    int port = replicas.size() == 1 ? replicas.get(0).port() : Balancer.open(vertx, replicas);
    return "http://127.0.0.1:" + port;
  }

  private Replica replica(
      String service, int number, SocketAddress address, Map<String, String> shared) {
    int management = Ports.free();
    Map<String, String> environment = new HashMap<>(shared);
    environment.putAll(stores.environmentOf(service));
    environment.put("TOQUE_SERVICE_TOKEN_KEY_FILE", keys.ofService(service).toString());
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(address.port()));
    environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
    URI readiness = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
    return new Replica(
        service + "-" + number, command(service), environment, readiness, home, console);
  }

  private List<String> command(String service) {
    Path jar = Installation.jarOf(service);
    if (!Files.exists(jar)) {
      throw new CannotStart(service + "-service is not built. Run ./start, which builds it.");
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-Xms24m",
        "-Xmx160m",
        "-Xss512k",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dtoque.home=" + home.root(),
        "-jar",
        jar.toString());
  }

  private void awaitReady() {
    HttpClient client = HttpClient.newHttpClient();
    long end = System.nanoTime() + LONGEST_START.toNanos();
    List<Replica> waiting = new ArrayList<>(running);
    while (!waiting.isEmpty()) {
      for (Replica replica : List.copyOf(waiting)) {
        if (replica.ready(client)) {
          waiting.remove(replica);
          console.step("  " + replica.name() + " is ready");
        } else if (!replica.alive() || System.nanoTime() > end) {
          throw new CannotStart(
              replica.name() + " did not get ready. Its log is " + replica.log() + ".");
        }
      }
      Ports.pause();
    }
  }

  @Override
  public void close() {
    running.forEach(Replica::askToEnd);
    running.forEach(Replica::awaitEnd);
  }
}
