package dev.toque.system.bench.play;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows of people by {@code COPY}, in text form. */
final class Copies {

  private static final int BUFFER = 64 * 1024;
  private static final String LONG_AGO = "2026-01-01T00:00:00Z";

  private final Connection connection;
  private final String passwordHash;

  Copies(Connection connection, String passwordHash) {
    this.connection = connection;
    this.passwordHash = passwordHash;
  }

  void accounts(List<Resident> residents) {
    copy(
        "toque_portal.account (id, user_name, display_name, locale, enabled, password_hash)",
        residents,
        one ->
            row(one.id("account"), one.userName(), "Ana " + one.number(), "en", "t", passwordHash));
  }

  void activationAccounts(List<Resident> residents) {
    copy(
        "toque_activation.account (id, ever_active)",
        residents,
        one -> row(one.id("account"), "t"));
  }

  void enrolments(List<Resident> residents) {
    copy(
        "toque_activation.enrolment (id, account_id, account_name, account_hint, activation_id,"
            + " code_hash, device_id, purpose, code_expires_at, redeemed_at, public_key,"
            + " device_name, platform, state, activated_at, first_of_account, confirm_tries,"
            + " confirm_kid, gate)",
        residents,
        one ->
            row(
                one.id("enrolment"),
                one.id("account"),
                "Ana " + one.number(),
                one.userName(),
                one.id("activation"),
                one.codeHash(),
                one.keys().deviceId(),
                "FIRST",
                LONG_AGO,
                LONG_AGO,
                one.keys().device(),
                "Pixel 8",
                "ANDROID",
                "ACTIVE",
                LONG_AGO,
                "t",
                3,
                "bench",
                one.keys().gate()));
  }

  private void copy(String table, List<Resident> residents, Function<Resident, String> row) {
    try {
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY " + table + " FROM STDIN");
      StringBuilder rows = new StringBuilder(BUFFER + 1024);
      for (Resident resident : residents) {
        rows.append(row.apply(resident)).append('\n');
        if (rows.length() > BUFFER) {
          write(copy, rows);
        }
      }
      write(copy, rows);
      copy.endCopy();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void write(CopyIn copy, StringBuilder rows) throws SQLException {
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    rows.setLength(0);
  }

  private static String row(Object... fields) {
    return Arrays.stream(fields).map(String::valueOf).collect(Collectors.joining("\t"));
  }
}
