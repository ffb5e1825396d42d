package dev.toque.system.history.check;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the tables of all services, as only their administrator can.
 *
 * @param userNames of the accounts that are looked at
 */
public record TruthReader(Connection connection, Set<String> userNames) {

  /** What stands there now. */
  public Truth read() throws SQLException {
    Map<String, String> accounts = accounts();
    Set<String> ids = Set.copyOf(accounts.values());
    return new Truth(
        accounts,
        rows("SELECT * FROM toque_activation.enrolment", ids, TruthReader::enrolment),
        rows("SELECT * FROM toque_push.challenge", ids, TruthReader::challenge),
        rows("SELECT * FROM toque_push.notification ORDER BY id", ids, TruthReader::notification),
        events(ids));
  }

  private Map<String, String> accounts() throws SQLException {
    Map<String, String> accounts = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM toque_portal.account")) {
      while (row.next()) {
        if (userNames.contains(row.getString("user_name"))) {
          accounts.put(row.getString("user_name"), row.getString("id"));
        }
      }
    }
    return accounts;
  }

  private List<Truth.Event> events(Set<String> ids) throws SQLException {
    List<Truth.Event> events =
        rows(
            "SELECT *, enrolment_id AS subject FROM toque_activation.audit_event ORDER BY id",
            ids,
            TruthReader::event);
    events.addAll(
        rows(
            "SELECT *, challenge_id AS subject FROM toque_push.audit_event ORDER BY id",
            ids,
            TruthReader::event));
    return events;
  }

  private <T> List<T> rows(String query, Set<String> accounts, Reading<T> reading)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        if (accounts.contains(row.getString("account_id"))) {
          rows.add(reading.read(row));
        }
      }
    }
    return rows;
  }

  private static Truth.Enrolment enrolment(ResultSet row) throws SQLException {
    return new Truth.Enrolment(
        row.getString("id"),
        row.getString("account_id"),
        row.getString("device_id"),
        row.getString("state"),
        at(row, "redeemed_at").orElseThrow(),
        at(row, "code_expires_at").orElseThrow(),
        at(row, "activated_at"),
        at(row, "confirm_until"),
        row.getBoolean("first_of_account"));
  }

  private static Truth.Challenge challenge(ResultSet row) throws SQLException {
    return new Truth.Challenge(
        row.getString("id"),
        row.getString("account_id"),
        row.getString("transfer").equals("NUMBER"),
        row.getString("state"),
        at(row, "expires_at").orElseThrow(),
        at(row, "pick_up_until").orElseThrow(),
        at(row, "decided_at"),
        Optional.ofNullable(row.getString("device_id")),
        Optional.ofNullable(row.getString("decision")),
        Optional.ofNullable(row.getString("statement")).flatMap(TruthReader::number));
  }

  private static Truth.Notification notification(ResultSet row) throws SQLException {
    return new Truth.Notification(
        row.getString("challenge_id"),
        row.getString("account_id"),
        at(row, "sent_at").orElseThrow());
  }

  private static Truth.Event event(ResultSet row) throws SQLException {
    return new Truth.Event(
        row.getLong("id"),
        at(row, "at").orElseThrow(),
        row.getString("event"),
        row.getString("account_id"),
        String.valueOf(row.getString("subject")),
        String.valueOf(row.getString("device_id")));
  }

  private static Optional<String> number(String statement) {
    byte[] payload = Base64Url.decode(statement.split("\\.")[1]);
    return Optional.ofNullable(StrictJson.readTree(payload).path("number").textValue());
  }

  private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }
}
