package dev.toque.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import redis.embedded.RedisServer;

/**
 * Starts a real Redis and a real PostgreSQL on free loopback ports and configures the service under
 * test for them: {@code @QuarkusTestResource(Stores.class)} (or {@code @WithTestResource}). Its
 * {@code initArgs} are further settings of that service, over its own and those of here.
 */
public class Stores implements QuarkusTestResourceLifecycleManager {

  /** The public origin that services under test believe to have. */
  public static final String PUBLIC_URL = "http://localhost:8080";

  /** Where another class loader of this JVM (Quarkus has several) finds the servers again. */
  private static final String REDIS_PORT = "toque.test.redis-port";

  private static final String POSTGRES_PORT = "toque.test.postgres-port";

  private static final Path STATEMENTS = Path.of("target", "statements.sql");

  private Map<String, String> settings = Map.of();

  @Override
  public void init(Map<String, String> initArgs) {
    settings = initArgs;
  }

  @Override
  public Map<String, String> start() {
    try {
      synchronized (System.getProperties()) {
        if (Integer.getInteger(POSTGRES_PORT) == null) {
          startServers();
        }
        Map<String, String> configuration = configuration(TestKeys.folder());
        configuration.putAll(settings);
        return configuration;
      }
    } catch (IOException failure) {
      throw new IllegalStateException("the stores did not start", failure);
    }
  }

  /** The Redis port, for tests that look into Redis or empty it. */
  public static int redisPort() {
    return Integer.getInteger(REDIS_PORT);
  }

  /**
   * The PostgreSQL port, for tests that look into PostgreSQL; user, password and database {@code
   * postgres}.
   */
  public static int postgresPort() {
    return Integer.getInteger(POSTGRES_PORT);
  }

  /**
   * Sends Redis one inline command, such as {@code FLUSHALL}, and gives the first line of its
   * answer.
   */
  public static String redis(String command) {
    try (Socket socket = new Socket("127.0.0.1", redisPort())) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
      InputStreamReader reader =
          new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
      return new BufferedReader(reader).readLine();
    } catch (IOException failure) {
      throw new IllegalStateException("Redis did not answer", failure);
    }
  }

  /** Ends Redis, so that a test sees what a service does without it. */
  public static void stopRedis() {
    redis("SHUTDOWN NOSAVE");
  }

  /** Starts Redis again on the same port, empty. */
  public static void startRedis() {
    try {
      RedisServer server =
          RedisServer.newRedisServer()
              .port(redisPort())
              .bind("127.0.0.1")
              .setting("save \"\"")
              .build();
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
    } catch (IOException failure) {
      throw new IllegalStateException("Redis did not start", failure);
    }
  }

  private static void startServers() throws IOException {
    Files.deleteIfExists(STATEMENTS);
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setPort(FreePort.find())
            .setServerConfig("max_connections", "200")
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres)));
    System.setProperty(REDIS_PORT, String.valueOf(FreePort.find()));
    startRedis();
    System.setProperty(POSTGRES_PORT, String.valueOf(postgres.getPort()));
  }

  private static void end(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException ended) {
      // the JVM is ending anyway
    }
  }

  private static void end(RedisServer server) {
    try {
      server.stop();
    } catch (IOException ended) {
      // the JVM is ending anyway
    }
  }

  private static Map<String, String> configuration(Path keys) {
    Map<String, String> configuration = new HashMap<>();
    String address = "localhost:" + postgresPort() + "/postgres";
    configuration.put("quarkus.datasource.db-kind", "postgresql");
    configuration.put("quarkus.datasource.username", "postgres");
    configuration.put("quarkus.datasource.password", "postgres");
    configuration.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + address);
    configuration.put("quarkus.datasource.reactive.url", "postgresql://" + address);
    configuration.put("quarkus.redis.hosts", "redis://127.0.0.1:" + redisPort());
    configuration.put("quarkus.http.test-port", "0");
    configuration.put("quarkus.management.test-port", "0");
    configuration.put("toque.public-url", PUBLIC_URL);
    configuration.put("toque.service-token.key-file", keys + "/${toque.service-name}.jwk");
    configuration.put("toque.service-token.trusted-file", keys.resolve("trusted.jwks").toString());
    configuration.put("toque.activation.code-keys-file", keys.resolve("code.keys").toString());
    configuration.put("toque.activation.secret-keys-file", keys.resolve("secret.keys").toString());
    configuration.put("toque.push.challenge-keys-file", keys.resolve("challenge.keys").toString());
    noteStatements(configuration);
    return configuration;
  }

  /** Every statement that a test makes a service run, for those who look at its plan. */
  private static void noteStatements(Map<String, String> configuration) {
    String handler = "quarkus.log.handler.file.statements.";
    configuration.put(handler + "enable", "true");
    configuration.put(handler + "path", STATEMENTS.toString());
    // a statement has lines of its own; PlansTest knows where it ends
    configuration.put(handler + "format", "%s;;%n");
    configuration.put(handler + "rotation.max-file-size", "1G");
    // the next class of tests goes on where this one has ended
    configuration.put(handler + "rotation.rotate-on-boot", "false");
    String category = "quarkus.log.category.\"org.hibernate.SQL\".";
    configuration.put(category + "level", "DEBUG");
    configuration.put(category + "handlers", "statements");
    configuration.put(category + "use-parent-handlers", "false");
  }

  @Override
  public void stop() {
    // the servers serve every test class of this JVM and end with it
  }
}
