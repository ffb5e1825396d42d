package dev.toque.local.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.local.home.Home;
import dev.toque.local.keys.Keys;
import dev.toque.local.process.Children;
import dev.toque.local.settings.Settings;
import dev.toque.local.terminal.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real servers, as {@code ./start} runs them. */
class StoresTest {

  private static final String FORBIDDEN = "42501";

  @TempDir static Path folder;
  private static Children children;
  private static Stores stores;

  @BeforeAll
  static void start() {
    Settings settings = Settings.from(Map.of("TOQUE_HOME", folder.resolve("home").toString()));
    Home home = Home.open(settings.home());
    children = new Children(home, new Console());
    Keys.in(home);
    stores = Stores.start(settings, home, children);
  }

  @AfterAll
  static void end() {
    children.leaveThemDead();
    stores.close();
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
      Sql.run(own, "INSERT INTO secrets VALUES ('x')");
      for (String command :
          new String[] {
            "SELECT * FROM toque_" + owner + ".secrets",
            "INSERT INTO toque_" + owner + ".secrets VALUES ('y')",
            "CREATE TABLE toque_" + owner + ".mine (value text)",
            "DROP TABLE toque_" + owner + ".secrets",
            "SET ROLE toque_" + owner
          }) {
        assertEquals(FORBIDDEN, refusal(stranger, command), command);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"activation", "push", "portal"})
  void noServiceIsAnAdministrator(String service) throws SQLException {
    try (Connection connection = connect(service)) {
      for (String command :
          new String[] {
            "CREATE ROLE friend LOGIN",
            "CREATE TABLE public.notes (value text)",
            "ALTER SYSTEM SET fsync = off",
            "COPY (SELECT 1) TO PROGRAM 'true'",
            "SELECT pg_read_file('PG_VERSION')"
          }) {
        assertEquals(FORBIDDEN, refusal(connection, command), command);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
  void whatIsAcknowledgedIsOnDisk(String setting) throws SQLException {
    try (Connection connection = connect("push");
        ResultSet row = connection.createStatement().executeQuery("SHOW " + setting)) {
      assertTrue(row.next());
      assertEquals("on", row.getString(1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "activation, push", "activation, portal",
    "push, activation", "push, portal",
    "portal, activation", "portal, push"
  })
  void noServiceReadsAnothersKeys(String owner, String other) throws IOException {
    try (RedisLine own = redis(owner);
        RedisLine stranger = redis(other)) {
      own.send("SET " + owner + ":secret x EX 60");
      for (String command :
          new String[] {
            "GET " + owner + ":secret",
            "SET " + owner + ":secret y",
            "DEL " + owner + ":secret",
            "EVAL \"return redis.call('GET',KEYS[1])\" 1 " + owner + ":secret"
          }) {
        String refusal = refusal(stranger, command);
        assertTrue(refusal.contains("NOPERM") || refusal.contains("can't access"), refusal);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KEYS *",
        "SCAN 0",
        "FLUSHALL",
        "CONFIG GET dir",
        "ACL LIST",
        "MONITOR",
        "SHUTDOWN",
        "PUBLISH portal:x y",
        "SUBSCRIBE portal:x"
      })
  void aServiceHasNoCommandBeyondItsWork(String command) throws IOException {
    try (RedisLine push = redis("push")) {
      String refusal = refusal(push, command);
      assertTrue(refusal.contains("NOPERM"), refusal);
    }
  }

  @Test
  void withoutPasswordRedisAnswersNobody() throws IOException {
    try (RedisLine nobody = RedisLine.open(address("push").getHost(), port(), Optional.empty())) {
      assertTrue(refusal(nobody, "PING").contains("NOAUTH"));
    }
  }

  private static String refusal(Connection connection, String command) {
    return assertThrows(SQLException.class, () -> Sql.run(connection, command), command)
        .getSQLState();
  }

  private static String refusal(RedisLine line, String command) {
    return assertThrows(IOException.class, () -> line.send(command), command).getMessage();
  }

  private static Connection connect(String service) throws SQLException {
    Map<String, String> environment = stores.environmentOf(service);
    return DriverManager.getConnection(
        environment.get("QUARKUS_DATASOURCE_JDBC_URL"),
        environment.get("QUARKUS_DATASOURCE_USERNAME"),
        environment.get("QUARKUS_DATASOURCE_PASSWORD"));
  }

  private static RedisLine redis(String service) throws IOException {
    URI address = address(service);
    return RedisLine.open(address.getHost(), port(), Optional.of(address.getUserInfo()));
  }

  private static int port() {
    return address("push").getPort();
  }

  private static URI address(String service) {
    return URI.create(stores.environmentOf(service).get("QUARKUS_REDIS_HOSTS"));
  }
}
