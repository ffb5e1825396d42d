package dev.toque.system.bench.measure;

import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** The administrator's view of a running Toque's PostgreSQL. */
public final class PostgresMeter implements AutoCloseable {

  /** The line of postmaster.pid that holds the port. */
  private static final int PORT_LINE = 3;

  /** A session that does nothing hands its counts over after 10 s (PGSTAT_IDLE_INTERVAL). */
  private static final long COUNTS_ARE_IN_MILLIS = 11_000;

  private final Connection connection;

  private PostgresMeter(Connection connection) {
    this.connection = connection;
  }

  /**
   * What has happened so far.
   *
   * @param committed transactions, reading ones included
   * @param writing transactions that were given a number because they wrote or locked a row
   */
  public record Transactions(long committed, long writing) {}

  /** Connects to the server of this installation. */
  public static PostgresMeter of(Toque toque) {
    try {
      String port =
          Files.readAllLines(toque.home().resolve("postgres/postmaster.pid")).get(PORT_LINE);
      String password = Files.readString(toque.home().resolve("keys/postgres.password")).strip();
      return new PostgresMeter(
          DriverManager.getConnection(
              "jdbc:postgresql://127.0.0.1:" + port.strip() + "/postgres", "postgres", password));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** For whoever fills tables. */
  public Connection connection() {
    return connection;
  }

  /** Waits until idle sessions have handed in their counts, then reads them. */
  public Transactions transactions() {
    awaitCounts();
    return new Transactions(
        number("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()"),
        number("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint"));
  }

  /** How often each table was read from end to end, since the server began. */
  public Map<String, Long> wholeReads() {
    awaitCounts();
    Map<String, Long> reads = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT schemaname || '.' || relname, seq_scan FROM pg_stat_user_tables")) {
      while (rows.next()) {
        reads.put(rows.getString(1), rows.getLong(2));
      }
      return reads;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The number that a query gives. */
  public long number(String query) {
    return Long.parseLong(text(query));
  }

  /** The text that a query gives. */
  public String text(String query) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Runs a statement. */
  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void awaitCounts() {
    try {
      Thread.sleep(COUNTS_ARE_IN_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
