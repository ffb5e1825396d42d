package dev.toque.containers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.local.cluster.ClusterSecrets;
import dev.toque.local.demo.DemoAccounts;
import dev.toque.local.demo.Door;
import dev.toque.local.home.Home;
import dev.toque.local.keys.Keys;
import dev.toque.local.process.Children;
import dev.toque.local.process.Ports;
import dev.toque.local.settings.Settings;
import dev.toque.local.store.Stores;
import dev.toque.local.terminal.Console;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Builds every image and runs what is in it in production's own profile: migrations, the three
 * services by TLS, a sign-in, an orderly end. The order is that of an installation.
 */
@Tag("image")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImageTest {

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final int START_SECONDS = 120;
  private static final int CONFIGURATION = 78;

  private static final Map<String, UnpackedImage> IMAGES = new TreeMap<>();
  private static final Map<String, Container> RUNNING = new TreeMap<>();
  private static final Map<String, Integer> PORTS = new TreeMap<>();
  private static final Map<String, Integer> MANAGEMENT = new TreeMap<>();

  private static Path work;
  private static Home home;
  private static Settings settings;
  private static Children children;
  private static Stores stores;
  private static InternalCertificate certificate;
  private static HttpClient client;

  @BeforeAll
  static void build() throws Exception {
    assertEquals("root", System.getProperty("user.name"), "containers are run by root");
    Trees.delete(TARGET.resolve("image-test"));
    work = Files.createDirectories(TARGET.resolve("image-test"));
    Path jdk = jdk();
    JavaRuntime runtime = JavaRuntime.link(jdk, work.resolve("runtime"));
    for (String name : Layout.SERVICES) {
      Path built = Path.of("../..").resolve(name + "-service/target/quarkus-app").normalize();
      StagedService service =
          StagedService.stage(name, built.toAbsolutePath(), work.resolve("stage").resolve(name))
              .withCache(runtime, TrialSettings.of(name, work.resolve("trial")));
      Path tarball = work.resolve(name + ".tar");
      new ServiceImage(service, runtime, ServiceImage.MACHINE, "test")
          .write(tarball, work.resolve("layers"));
      IMAGES.put(name, UnpackedImage.of(tarball, work.resolve("root").resolve(name)));
      PORTS.put(name, Ports.free());
      MANAGEMENT.put(name, Ports.free());
    }
    prepare();
  }

  private static void prepare() throws Exception {
    certificate = InternalCertificate.make(work);
    client = HttpClient.newBuilder().sslContext(certificate.trust()).build();
    settings =
        Settings.from(
            Map.of(
                "TOQUE_HOME",
                work.resolve("home").toString(),
                "TOQUE_PUBLIC_URL",
                "https://localhost:" + PORTS.get("portal")));
    home = Home.open(settings.home());
    children = new Children(home, new Console());
    ClusterSecrets secrets =
        new ClusterSecrets(home, Keys.in(home), URI.create("redis://redis:6379"));
    stores = Stores.start(settings, home, children);
    for (String name : Layout.SERVICES) {
      Path mounted = work.resolve("secrets").resolve(name);
      certificate.write(mounted.resolve("tls"));
      Files.createDirectories(mounted.resolve("keys"));
      for (Map.Entry<String, String> file : secrets.keyFiles(name).entrySet()) {
        Files.writeString(mounted.resolve("keys").resolve(file.getKey()), file.getValue());
      }
      for (Path file : Trees.files(mounted)) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
      }
    }
  }

  @AfterAll
  static void end() {
    RUNNING.values().forEach(Container::close);
    if (children != null) {
      children.leaveThemDead();
      stores.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"activation", "push", "portal"})
  @Order(1)
  void theImageSaysWhoRunsWhat(String name) {
    UnpackedImage image = IMAGES.get(name);
    assertEquals(Layout.USER, image.config().path("User").asText());
    assertEquals(Layout.SERVICE, image.config().path("WorkingDir").asText());
    assertEquals(Layout.COMMAND, image.command());
    assertEquals(Set.of("8443/tcp", Layout.MANAGEMENT_PORTS.get(name) + "/tcp"), ports(image));
  }

  @ParameterizedTest
  @ValueSource(strings = {"activation", "push", "portal"})
  @Order(1)
  void librariesAndRuntimeAreLayersOfTheirOwn(String name) {
    List<Set<String>> layers = IMAGES.get(name).layers();
    assertEquals(4, layers.size());
    assertTrue(layers.get(1).stream().allMatch(file -> file.startsWith("opt/java/")));
    assertTrue(layers.get(2).stream().allMatch(file -> file.startsWith("opt/toque/lib/")));
    assertTrue(layers.get(3).contains("opt/toque/app.aot"));
    assertTrue(layers.get(3).stream().noneMatch(file -> file.startsWith("opt/toque/lib/")));
  }

  @Test
  @Order(1)
  void theSameRuntimeIsInAllThree() {
    assertEquals(IMAGES.get("portal").layers().get(1), IMAGES.get("push").layers().get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"activation", "push", "portal"})
  @Order(2)
  void withoutSettingsItSaysWhichVariablesAreMissing(String name) throws Exception {
    try (Container container = run(name, "unset", Map.of())) {
      assertEquals(CONFIGURATION, container.awaitEnd(START_SECONDS));
      for (String variable :
          List.of("TOQUE_PUBLIC_URL", "QUARKUS_REDIS_HOSTS", "TOQUE_SERVICE_TOKEN_KEY_FILE")) {
        assertTrue(container.printed().contains(variable + " is missing"), container.printed());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"activation", "push", "portal"})
  @Order(2)
  void aPublicUrlWithoutTlsIsRefused(String name) throws Exception {
    Map<String, String> environment = environment(name);
    environment.put("TOQUE_PUBLIC_URL", "http://portal.example");
    try (Container container = run(name, "http", environment)) {
      assertEquals(CONFIGURATION, container.awaitEnd(START_SECONDS));
      assertTrue(container.printed().contains("TOQUE_PUBLIC_URL must be an https origin"));
    }
  }

  @Test
  @Order(2)
  void aValueThatCannotBeReadIsToldByItsVariable() throws Exception {
    Map<String, String> environment = environment("portal");
    environment.put("TOQUE_SESSION_IDLE", "soon");
    try (Container container = run("portal", "unreadable", environment)) {
      assertNotEquals(0, container.awaitEnd(START_SECONDS));
      assertTrue(
          container.printed().contains("TOQUE_SESSION_IDLE is missing or cannot be used"),
          container.printed());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"activation", "push", "portal"})
  @Order(3)
  void theMigrationNeedsTheDatabaseAloneAndEnds(String name) throws Exception {
    Map<String, String> environment = new HashMap<>();
    stores.environmentOf(name).entrySet().stream()
        .filter(one -> one.getKey().startsWith("QUARKUS_DATASOURCE_"))
        .forEach(one -> environment.put(one.getKey(), one.getValue()));
    try (Container container = run(name, "migration", environment, "migrate")) {
      assertEquals(0, container.awaitEnd(START_SECONDS), container.printed());
      assertTrue(container.printed().contains("Migrations applied: "), container.printed());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"activation", "push", "portal"})
  @Order(4)
  void itStartsFromItsCacheOfClasses(String name) throws Exception {
    Map<String, String> environment = environment(name);
    // so it would not start at all when the cache did not fit
    environment.put("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");
    Container container = run(name, "service", environment);
    RUNNING.put(name, container);
    await(container, () -> health(name, "started") == 200 && health(name, "ready") == 200);
    assertEquals(200, health(name, "live"));
  }

  @Test
  @Order(5)
  void nobodyIsAnsweredWithoutTls() {
    for (int port : PORTS.values()) {
      URI plain = URI.create("http://localhost:" + port + "/");
      assertEquals(0, status(plain));
    }
  }

  /** Pages, Redis, PostgreSQL, and the portal's call to activation-service by TLS. */
  @Test
  @Order(6)
  void aSignInSucceeds() throws Exception {
    String token = home.secret("admin.token", () -> "");
    Door door = new Door(settings, token, Optional.of(certificate.trust()));
    assertTrue(DemoAccounts.in(home, door).ready().size() > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"activation", "push", "portal"})
  @Order(7)
  void itEndsInOrder(String name) throws Exception {
    Container container = RUNNING.get(name);
    Instant asked = Instant.now();
    container.process().destroy();
    // not ready, so that nobody new is sent here, and still serving who comes
    await(container, () -> health(name, "ready") == 503);
    assertEquals(200, health(name, "live"));
    assertTrue(status(URI.create("https://localhost:" + PORTS.get(name) + "/")) > 0);
    container.awaitEnd(30);
    Duration took = Duration.between(asked, Instant.now());
    assertTrue(took.compareTo(Duration.ofSeconds(3)) > 0, "gone before anybody noticed: " + took);
    assertTrue(took.compareTo(Duration.ofSeconds(25)) < 0, "longer than a pod is given: " + took);
  }

  private static Container run(
      String name, String run, Map<String, String> environment, String... arguments)
      throws IOException {
    return Container.run(
        IMAGES.get(name),
        List.of(arguments),
        work.resolve("secrets").resolve(name),
        environment,
        work.resolve(name + "-" + run + ".log"));
  }

  /** As deploy/kubernetes has it, but for addresses. */
  private static Map<String, String> environment(String name) {
    Map<String, String> environment = new HashMap<>(stores.environmentOf(name));
    environment.put("TOQUE_PUBLIC_URL", settings.publicUrl());
    environment.put("TOQUE_SERVICE_TOKEN_KEY_FILE", "/etc/toque/keys/service.jwk");
    environment.put("TOQUE_SERVICE_TOKEN_TRUSTED_FILE", "/etc/toque/keys/trusted.jwks");
    environment.put("TOQUE_ACTIVATION_CODE_KEYS_FILE", "/etc/toque/keys/code.keys");
    environment.put("TOQUE_ACTIVATION_SECRET_KEYS_FILE", "/etc/toque/keys/secret.keys");
    environment.put("TOQUE_PUSH_CHALLENGE_KEYS_FILE", "/etc/toque/keys/challenge.keys");
    environment.put("TOQUE_PUSH_WEBPUSH_VAPID_KEY_FILE", "/etc/toque/keys/vapid.keys");
    environment.put("TOQUE_PUSH_WEBPUSH_SUBJECT", "mailto:operator@portal.example");
    environment.put("TOQUE_ADMIN_TOKEN_FILE", "/etc/toque/keys/admin.token");
    environment.put(
        "TOQUE_SERVICES_ACTIVATION_URL", "https://localhost:" + PORTS.get("activation"));
    environment.put("TOQUE_SERVICES_PUSH_URL", "https://localhost:" + PORTS.get("push"));
    environment.put("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "10.244.0.0/16");
    environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    environment.put("QUARKUS_SHUTDOWN_DELAY", "5s");
    environment.put("QUARKUS_SHUTDOWN_TIMEOUT", "10s");
    environment.put("QUARKUS_HTTP_SSL_PORT", String.valueOf(PORTS.get(name)));
    environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(MANAGEMENT.get(name)));
    return environment;
  }

  private static void await(Container container, BooleanSupplier condition) throws IOException {
    Instant latest = Instant.now().plusSeconds(START_SECONDS);
    while (!condition.getAsBoolean()) {
      if (!container.process().isAlive() || Instant.now().isAfter(latest)) {
        throw new AssertionError(container.printed());
      }
      Ports.pause();
    }
  }

  private static int health(String name, String what) {
    return status(URI.create("http://localhost:" + MANAGEMENT.get(name) + "/q/health/" + what));
  }

  /** 0 for who does not answer. */
  private static int status(URI address) {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
      HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
      return response.statusCode();
    } catch (IOException closed) {
      return 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static Set<String> ports(UnpackedImage image) {
    Set<String> ports = new TreeSet<>();
    image.config().path("ExposedPorts").fieldNames().forEachRemaining(ports::add);
    return ports;
  }

  private static Path jdk() {
    return Path.of(
        Optional.ofNullable(System.getenv("JAVA_25_HOME"))
            .or(() -> Optional.of("/usr/lib/jvm/temurin-25-jdk-amd64"))
            .filter(folder -> Files.exists(Path.of(folder)))
            .orElse(System.getProperty("java.home")));
  }
}
