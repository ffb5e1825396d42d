package dev.toque.system.gallery.scene;

import dev.toque.system.setup.ScriptedPhone;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Reaches into the stores for what nobody wants to wait for, or cannot cause from outside: time
 * that passes, and what a race or a lying service would leave behind.
 */
public record Backstage(Path home) {

  private static final int PORT_LINE = 3;

  /** Of a running Toque with servers of its own. */
  public static Backstage of(Toque toque) {
    return new Backstage(toque.home());
  }

  /** Lets the time of a code run out. */
  void letCodeExpire(String activationId) {
    try (RedisLine redis = RedisLine.open(home)) {
      redis.send(
          "HSET %s expires %d"
              .formatted(codeKey(redis, activationId), System.currentTimeMillis() - 1));
    }
  }

  /** Ends a code for a reason of {@code EndReason}. */
  void endCode(String activationId, String reason) {
    try (RedisLine redis = RedisLine.open(home)) {
      redis.send(
          "HSET %s ended %s endedAt %d"
              .formatted(codeKey(redis, activationId), reason, System.currentTimeMillis()));
    }
  }

  /** Throws the pending phone of a code away for a reason of {@code RejectReason}. */
  void reject(String activationId, String reason) {
    change(
        "UPDATE toque_activation.enrolment SET state = 'REJECTED', reason = ?, ended_at = now(),"
            + " offline_secret = NULL WHERE activation_id = ?::uuid",
        reason,
        activationId);
  }

  /** Locks all phones of an account. */
  void lockPhones(String userName) {
    change(
        "UPDATE toque_activation.enrolment SET state = 'LOCKED' WHERE state = 'ACTIVE' AND"
            + " account_id = (SELECT id FROM toque_portal.account WHERE user_name = ?)",
        userName);
  }

  /** Removes all phones of an account. */
  void removePhones(String userName) {
    change(
        "UPDATE toque_activation.enrolment SET state = 'REMOVED', ended_at = now(), offline_secret ="
            + " NULL WHERE account_id = (SELECT id FROM toque_portal.account WHERE user_name = ?)",
        userName);
  }

  /** Lets the time be over in which the account's first phone could be added. */
  void closeEnrolment(String userName) {
    change(
        "UPDATE toque_portal.account SET created_at = created_at - interval '1 year'"
            + " WHERE user_name = ?",
        userName);
  }

  /** Gives the account copies of its phone, up to the most that it may have. */
  void fillPhones(String userName, int copies) {
    change(
        """
        INSERT INTO toque_activation.enrolment
        SELECT (jsonb_populate_record(e, jsonb_build_object(
          'id', gen_random_uuid(), 'activation_id', gen_random_uuid(),
          'device_id', 'copy-' || gen_random_uuid(), 'code_hash', 'copy-' || gen_random_uuid(),
          'first_of_account', false))).*
        FROM toque_activation.enrolment e, generate_series(1, %d)
        WHERE e.account_id = (SELECT id FROM toque_portal.account WHERE user_name = ?)
        """
            .formatted(copies),
        userName);
  }

  /** Has the account's person told of something. */
  void tell(String userName, String kind, String detail) {
    change(
        "INSERT INTO toque_portal.notice (account_id, kind, detail, enrolment, at) SELECT id, ?, ?,"
            + " gen_random_uuid(), now()"
            + " FROM toque_portal.account WHERE user_name = ?",
        kind,
        detail,
        userName);
  }

  /** Lets something stand in the account's audit trail as often as that, the last with this ref. */
  void audit(String userName, String event, int times, String ref) {
    change(
        "INSERT INTO toque_portal.audit_event (event, account_id, actor, address, ref)"
            + " SELECT ?, id, 'browser', '192.0.2.7', CASE WHEN n = "
            + times
            + " THEN ? END FROM toque_portal.account, generate_series(1, "
            + times
            + ") n WHERE user_name = ?",
        event,
        ref,
        userName);
  }

  /** Lets the account's phones be days old. */
  public void agePhones(String userName) {
    change(
        "UPDATE toque_activation.enrolment SET redeemed_at = redeemed_at - interval '3 days',"
            + " activated_at = activated_at - interval '3 days' WHERE account_id ="
            + " (SELECT id FROM toque_portal.account WHERE user_name = ?)",
        userName);
  }

  /** Changes the account's requests: what stands behind {@code SET}. */
  void setChallenge(String userName, String changes) {
    change(
        "UPDATE toque_push.challenge SET "
            + changes
            + " WHERE account_id = (SELECT id FROM toque_portal.account WHERE user_name = ?)",
        userName);
  }

  /** What a provider has made of the notification of the account's newest request to this phone. */
  void provider(String userName, ScriptedPhone phone, String outcome) {
    change(
        "INSERT INTO toque_push.notification_attempt (challenge_id, device_id, transport, outcome)"
            + " SELECT id, ?, 'fcm', ? FROM toque_push.challenge WHERE account_id ="
            + " (SELECT id FROM toque_portal.account WHERE user_name = ?)"
            + " ORDER BY created_at DESC LIMIT 1",
        phone.deviceId(),
        outcome,
        userName);
  }

  /** Has push-service forget the account's requests. */
  void forgetChallenges(String userName) {
    change(
        "DELETE FROM toque_push.challenge WHERE account_id ="
            + " (SELECT id FROM toque_portal.account WHERE user_name = ?)",
        userName);
  }

  /** Does something while PostgreSQL answers no question about accounts. */
  void whileAccountsCannotBeRead(Runnable action) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE toque_portal.account IN ACCESS EXCLUSIVE MODE");
      action.run();
      connection.rollback();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(postgresPort()),
        "postgres",
        text("keys/postgres.password"));
  }

  private void change(String statement, String... values) {
    try (Connection connection = connect();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        prepared.setString(i + 1, values[i]);
      }
      if (prepared.executeUpdate() == 0) {
        throw new IllegalStateException("nothing to change by " + statement);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(statement, failure);
    }
  }

  private static String codeKey(RedisLine redis, String activationId) {
    return "activation:code:" + redis.send("GET activation:code-id:" + activationId);
  }

  private String postgresPort() {
    return text("postgres/postmaster.pid").lines().skip(PORT_LINE).findFirst().orElseThrow();
  }

  private String text(String file) {
    try {
      return Files.readString(home.resolve(file)).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
