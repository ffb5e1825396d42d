package dev.toque.local.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.local.cluster.ClusterSecrets;
import dev.toque.local.home.Home;
import dev.toque.local.process.Children;
import dev.toque.local.process.EndSignal;
import dev.toque.local.process.Ports;
import dev.toque.local.process.Program;
import dev.toque.local.terminal.Console;
import dev.toque.protocol.json.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files that a cluster's stores are made of (deploy/kubernetes/components), on real servers,
 * with the secrets that the launcher makes for it.
 */
class ClusterStoresTest {

  private static final Path COMPONENTS = Path.of("../kubernetes/components");
  private static final String FORBIDDEN = "42501";

  @TempDir static Path folder;
  private static Children children;
  private static Database database;
  private static int redisPort;
  private static Map<String, JsonNode> secrets;

  @BeforeAll
  static void start() throws IOException, SQLException {
    ClusterSecrets cluster = ClusterSecrets.in(folder.resolve("home"), "redis://redis:6379");
    secrets = new TreeMap<>();
    for (String document : cluster.yaml().split("\n---\n")) {
      JsonNode secret = StrictJson.mapper().readTree(document);
      secrets.put(secret.at("/metadata/name").asText(), secret.path("stringData"));
    }
    children = new Children(cluster.home(), new Console());
    startRedis(cluster.home());
    database = EmbeddedPostgres.start(cluster.home(), children).database();
    try (Connection administrator = database.connect()) {
      Sql.run(administrator, Files.readString(COMPONENTS.resolve("postgres/roles.sql")));
      for (String service : List.of("activation", "push", "portal")) {
        JsonNode signIn = secrets.get("toque-postgres-" + service);
        Sql.run(
            administrator,
            "ALTER ROLE %s PASSWORD %s"
                .formatted(
                    signIn.path("username").asText(),
                    Sql.literal(signIn.path("password").asText())));
      }
    }
  }

  private static void startRedis(Home home) throws IOException {
    redisPort = Ports.free();
    Path data = home.folder("redis");
    Path users = data.resolve("users.acl");
    Files.writeString(users, secrets.get("toque-redis-users").path("users.acl").asText());
    String configuration =
        Files.readString(COMPONENTS.resolve("redis/redis.conf"))
            .replace("port 6379", "port " + redisPort)
            .replace("dir /data", "dir " + data)
            .replace("/etc/redis/users/users.acl", users.toString());
    Path file = Files.writeString(data.resolve("redis.conf"), configuration);
    children.start(
        new Program(
            "redis",
            List.of(ServerFiles.redis().toString(), file.toString()),
            data,
            System.getenv(),
            home.log("redis"),
            EndSignal.TERMINATE));
  }

  @AfterAll
  static void end() {
    children.leaveThemDead();
    children.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"activation", "push", "portal"})
  void everyServiceHasASchemaOfItsOwnThatItMigratesInto(String service) throws SQLException {
    try (Connection own = connect(service)) {
      Sql.run(own, "CREATE TABLE things (value text)");
      assertTrue(
          Sql.exists(own, "SELECT 1 FROM pg_tables WHERE schemaname = 'toque_" + service + "'"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "activation, push", "activation, portal",
    "push, activation", "push, portal",
    "portal, activation", "portal, push"
  })
  void noServiceReadsAnothersTables(String owner, String other) throws SQLException {
    try (Connection own = connect(owner);
        Connection stranger = connect(other)) {
      Sql.run(own, "CREATE TABLE IF NOT EXISTS secrets (value text)");
      for (String command :
          List.of(
              "SELECT * FROM toque_" + owner + ".secrets",
              "CREATE TABLE toque_" + owner + ".mine (value text)",
              "CREATE TABLE public.mine (value text)",
              "SET ROLE toque_" + owner)) {
        SQLException refusal =
            assertThrows(SQLException.class, () -> Sql.run(stranger, command), command);
        assertEquals(FORBIDDEN, refusal.getSQLState(), command);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"activation", "push", "portal"})
  void everyServiceUsesItsOwnKeysOfRedisAlone(String service) throws IOException {
    try (RedisLine line = redis(service)) {
      line.send("SET " + service + ":a x EX 60");
      for (String other : List.of("activation", "push", "portal")) {
        if (!other.equals(service)) {
          IOException refusal =
              assertThrows(IOException.class, () -> line.send("GET " + other + ":a"));
          assertTrue(refusal.getMessage().contains("NOPERM"), refusal.getMessage());
        }
      }
    }
  }

  @Test
  void withoutPasswordRedisAnswersNobody() throws IOException {
    try (RedisLine nobody = RedisLine.open("127.0.0.1", redisPort, Optional.empty())) {
      assertTrue(
          assertThrows(IOException.class, () -> nobody.send("PING"))
              .getMessage()
              .contains("NOAUTH"));
    }
  }

  private static RedisLine redis(String service) throws IOException {
    URI url = URI.create(secrets.get("toque-redis-" + service).path("url").asText());
    assertEquals("redis:6379", url.getHost() + ":" + url.getPort());
    return RedisLine.open("127.0.0.1", redisPort, Optional.of(url.getUserInfo()));
  }

  private static Connection connect(String service) throws SQLException {
    JsonNode signIn = secrets.get("toque-postgres-" + service);
    return DriverManager.getConnection(
        database.jdbcUrl(), signIn.path("username").asText(), signIn.path("password").asText());
  }
}
