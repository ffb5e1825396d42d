package dev.toque.push.testing;

import dev.toque.kit.testing.Stores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database, and moves time by moving rows. */
public final class Database {

  private Database() {}

  public static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + Stores.postgresPort() + "/postgres",
        "postgres",
        "postgres");
  }

  /** Makes a challenge as old as if that much time had passed since it was made. */
  public static void age(String challengeId, String interval) {
    execute(
        """
        UPDATE challenge SET created_at = created_at - CAST(? AS interval),
          expires_at = expires_at - CAST(? AS interval),
          pick_up_until = pick_up_until - CAST(? AS interval),
          decided_at = decided_at - CAST(? AS interval)
        WHERE id = CAST(? AS uuid)
        """,
        interval,
        interval,
        interval,
        interval,
        challengeId);
    execute(
        "UPDATE notification SET sent_at = sent_at - CAST(? AS interval)"
            + " WHERE challenge_id = CAST(? AS uuid)",
        interval,
        challengeId);
  }

  public static void execute(String sql, String... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The first column of every row, as text. */
  public static List<String> column(String sql, String... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, String... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setString(i + 1, parameters[i]);
    }
    return statement;
  }
}
