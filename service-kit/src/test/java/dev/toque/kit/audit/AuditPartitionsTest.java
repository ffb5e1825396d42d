package dev.toque.kit.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.kit.testing.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A trail in a schema of its own, owned by a role that is no superuser, as services have it. */
class AuditPartitionsTest {

  private static final String TRAIL =
      """
      CREATE TABLE audit_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        event text NOT NULL, account_id uuid NOT NULL DEFAULT gen_random_uuid(),
        ref text CHECK (length(ref) = 8));
      CREATE INDEX audit_event_of_account ON audit_event (account_id, id);
      CREATE INDEX audit_event_of_ref ON audit_event (ref) WHERE ref IS NOT NULL;
      CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the audit trail is append-only';
      END $$;
      CREATE TRIGGER audit_event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
      INSERT INTO audit_event (event) VALUES ('first'), ('second');
      """;

  private Connection connection;

  @BeforeEach
  void makeTrail() throws SQLException, ClassNotFoundException {
    new Stores().start();
    // a test before this one may have registered the driver of its own class loader only
    Class.forName("org.postgresql.Driver");
    connection =
        DriverManager.getConnection(
            "jdbc:postgresql://localhost:" + Stores.postgresPort() + "/postgres",
            "postgres",
            "postgres");
    run("DROP SCHEMA IF EXISTS trail CASCADE");
    run("DROP ROLE IF EXISTS trail");
    run("CREATE ROLE trail");
    run("CREATE SCHEMA trail AUTHORIZATION trail");
    run("SET search_path = trail");
    run("SET ROLE trail");
    run(TRAIL);
    run(migration());
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void whatWasThereStaysAndTheNumbersGoOn() throws SQLException {
    run("INSERT INTO audit_event (event) VALUES ('third')");

    assertEquals(
        List.of("1 first", "2 second", "3 third"),
        query("SELECT id || ' ' || event FROM audit_event ORDER BY id"));
  }

  @Test
  void applyingItOnceMoreChangesNothing() throws SQLException {
    List<String> before = partitions();

    run(migration());

    assertEquals(before, partitions());
    assertEquals(List.of("2"), query("SELECT count(*) FROM audit_event"));
  }

  @Test
  void theNextMonthsHaveARoomOfTheirOwnAndAnyOtherTimeADefault() throws SQLException {
    run("INSERT INTO audit_event (event, at) VALUES ('soon', now() + interval '1 month')");
    run("INSERT INTO audit_event (event, at) VALUES ('once', now() + interval '9 years')");

    assertEquals(
        query(
            "SELECT 'audit_event_' || to_char((now() + interval '1 month') AT TIME ZONE 'UTC', 'YYYY_MM')"),
        query("SELECT tableoid::regclass FROM audit_event WHERE event = 'soon'"));
    assertEquals(
        List.of("audit_event_default"),
        query("SELECT tableoid::regclass FROM audit_event WHERE event = 'once'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_event SET event = 'other'",
        "DELETE FROM audit_event",
        "TRUNCATE audit_event",
        "UPDATE audit_event_first SET event = 'other'",
        "DELETE FROM audit_event_first",
        "TRUNCATE audit_event_first",
        "TRUNCATE audit_event_default",
      })
  void neitherTheServicesRoleNorItsAdministratorChangesARow(String statement) throws SQLException {
    String denied = assertThrows(SQLException.class, () -> run(statement)).getMessage();
    assertTrue(denied.contains("permission denied"), denied);

    run("RESET ROLE");
    String refused = assertThrows(SQLException.class, () -> run(statement)).getMessage();
    assertTrue(refused.contains("append-only"), refused);
  }

  @Test
  void aPartitionThatWasMadeLaterIsClosedToo() throws SQLException {
    run("INSERT INTO audit_event (event, at) VALUES ('soon', now() + interval '1 month')");
    String month = query("SELECT tableoid::regclass FROM audit_event WHERE event = 'soon'").get(0);

    assertThrows(SQLException.class, () -> run("TRUNCATE " + month));
    assertThrows(SQLException.class, () -> run("DELETE FROM " + month));
    run("RESET ROLE");
    assertThrows(SQLException.class, () -> run("TRUNCATE " + month));
    assertThrows(SQLException.class, () -> run("DELETE FROM " + month));
    assertThrows(SQLException.class, () -> run("UPDATE " + month + " SET event = 'other'"));
  }

  @Test
  void monthsThatAreOlderThanTheRetentionGoAndTheOthersStay() throws SQLException {
    run("ALTER TABLE audit_event DETACH PARTITION audit_event_first");
    for (int months : List.of(1, 2, 4)) {
      run(
          "SELECT make_audit_partition((date_trunc('month', now() AT TIME ZONE 'UTC') - interval '%d months')::date)"
              .formatted(months));
      run(
          "INSERT INTO audit_event (event, at) VALUES ('%1$d', now() - interval '%1$d months')"
              .formatted(months));
    }

    assertEquals(List.of("1"), query("SELECT keep_audit_trail(interval '70 days')"));

    assertEquals(List.of("2", "1"), query("SELECT event FROM audit_event ORDER BY at"));
    assertEquals(List.of("0"), query("SELECT keep_audit_trail(interval '70 days')"));
  }

  @Test
  void whatFellIntoTheDefaultGoesOnceAllOfItIsOld() throws SQLException {
    run("ALTER TABLE audit_event DETACH PARTITION audit_event_first");
    run("INSERT INTO audit_event (event, at) VALUES ('old', now() - interval '90 days')");

    assertEquals(List.of("0"), query("SELECT keep_audit_trail(interval '100 days')"));
    assertEquals(List.of("1"), query("SELECT keep_audit_trail(interval '80 days')"));

    assertEquals(List.of("0"), query("SELECT count(*) FROM audit_event"));
    run("INSERT INTO audit_event (event, at) VALUES ('later', now() - interval '90 days')");
  }

  @Test
  void pagesAreReadByAnIndexOfEachPartition() throws SQLException {
    run("SET enable_seqscan = off");

    String plan =
        String.join(
            "\n", query("EXPLAIN SELECT * FROM audit_event WHERE id > 1 ORDER BY id LIMIT 9"));

    assertTrue(!plan.contains("Seq Scan") && !plan.contains("->  Sort "), plan);
  }

  private List<String> partitions() throws SQLException {
    return query(
        "SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'audit_event'::regclass ORDER BY 1");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> query(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private static String migration() {
    try (InputStream file =
        AuditPartitionsTest.class.getResourceAsStream("/db/migration/R__audit_partitions.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
