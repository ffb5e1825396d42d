package dev.toque.system.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.toque.local.store.ServerFiles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No statement reads a large table from end to end. An index that is chosen among {@value #ROWS}
 * rows is chosen among a million all the more: reading everything costs twenty times as much then,
 * an index hardly more. {@code -Dplans.rows=1000000} looks at a million.
 */
class PlansTest {

  private static final int ROWS = 50_000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PROJECT = Path.of("..");
  private static EmbeddedPostgres postgres;
  private static Connection connection;

  @BeforeAll
  static void fillTables() throws IOException, SQLException {
    // the launcher's jar brings the program along, so that a search would find it twice
    postgres =
        EmbeddedPostgres.builder()
            .setPgBinaryResolver((system, machine) -> ServerFiles.packedPostgres())
            .start();
    // what is to be planned has numbers in the place of values, and none are sent
    connection =
        DriverManager.getConnection(
            postgres.getJdbcUrl("postgres", "postgres") + "&preferQueryMode=simple");
    for (String service : FullTables.services()) {
      run("CREATE SCHEMA " + service);
      run("SET search_path = " + service);
      for (Path migration : migrations(service)) {
        run(Files.readString(migration));
      }
      for (String insert : FullTables.of(service, Integer.getInteger("plans.rows", ROWS))) {
        run(insert);
      }
    }
    run("VACUUM ANALYZE");
  }

  @AfterAll
  static void end() throws IOException, SQLException {
    connection.close();
    postgres.close();
  }

  static List<String> services() {
    return FullTables.services();
  }

  @ParameterizedTest
  @MethodSource("services")
  void noStatementReadsLargeTableFromEndToEnd(String service) throws IOException, SQLException {
    Path noted = PROJECT.resolve(service + "-service/target/statements.sql");
    assumeTrue(Files.exists(noted), "the tests of " + service + "-service have not run");
    run("SET search_path = " + service);
    Set<String> large = largeTables(service);

    Set<String> found = new TreeSet<>();
    for (String sql : statements(noted)) {
      wholeReads(plan(sql)).stream()
          .filter(large::contains)
          .forEach(table -> found.add(table + " is read as a whole by: " + sql));
    }

    assertEquals("", String.join("\n", found));
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyTableOfServiceIsFull(String service) throws SQLException {
    Set<String> small = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND NOT relispartition"
                    + " AND reltuples < 1000 AND relnamespace = '%s'::regnamespace"
                        .formatted(service))) {
      while (tables.next()) {
        small.add(tables.getString(1));
      }
    }

    // those of one row or two by design
    small.removeAll(Set.of("event_cursor", "news_position"));
    assertEquals(Set.of(), small);
  }

  @Test
  void statementWithoutIndexIsFound() throws SQLException {
    run("SET search_path = push");

    List<String> found = wholeReads(plan("SELECT id FROM challenge WHERE nonce = $1"));

    assertTrue(found.contains("challenge"), found::toString);
  }

  /** Each ends by two semicolons; those of tests of production's settings stand in JSON. */
  private static Set<String> statements(Path noted) throws IOException {
    Set<String> all = new TreeSet<>();
    String[] parts = Files.readString(noted).split(";;\n|(?<=\"\\}\n)|(?<=\\d\\}\n)");
    for (String part : parts) {
      String one = part.startsWith("{\"") ? JSON.readTree(part).path("message").asText() : part;
      all.add(one.replaceAll("\\s+", " ").strip());
    }
    all.remove("");
    return all;
  }

  private static List<Path> migrations(String service) throws IOException {
    List<Path> all = new ArrayList<>();
    for (String module : List.of(service + "-service", "service-kit")) {
      try (Stream<Path> files =
          Files.list(PROJECT.resolve(module + "/src/main/resources/db/migration"))) {
        files.sorted(Comparator.comparingInt(PlansTest::version)).forEach(all::add);
      }
    }
    return all;
  }

  /** Those that are repeated have none and come last. */
  private static int version(Path migration) {
    String name = migration.getFileName().toString();
    return name.startsWith("V") ? Integer.parseInt(name.substring(1, name.indexOf("__"))) : 1000;
  }

  private static Set<String> largeTables(String service) throws SQLException {
    Set<String> large = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > 10000"
                    + " AND relnamespace = '%s'::regnamespace".formatted(service))) {
      while (tables.next()) {
        large.add(tables.getString(1));
      }
    }
    return large;
  }

  /** As it is planned without knowing the values, which is how a prepared one ends up. */
  private static JsonNode plan(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet row = statement.executeQuery("EXPLAIN (GENERIC_PLAN, FORMAT JSON) " + sql)) {
        row.next();
        return JSON.readTree(row.getString(1)).path(0).path("Plan");
      } catch (IOException noJson) {
        throw new IllegalStateException(noJson);
      }
    } catch (SQLException failure) {
      throw new SQLException("cannot be planned: " + sql, failure);
    }
  }

  private static List<String> wholeReads(JsonNode node) {
    List<String> tables = new ArrayList<>();
    if (node.path("Node Type").asText().equals("Seq Scan")) {
      tables.add(node.path("Relation Name").asText());
    }
    node.path("Plans").forEach(child -> tables.addAll(wholeReads(child)));
    return tables;
  }

  private static void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
