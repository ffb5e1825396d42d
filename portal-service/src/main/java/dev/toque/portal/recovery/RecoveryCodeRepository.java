package dev.toque.portal.recovery;

import dev.toque.kit.store.Statements;
import dev.toque.portal.secret.SecretCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code recovery_code}; who calls it has a session of the database. */
@Singleton
class RecoveryCodeRepository {

  private static final String FORGET = "DELETE FROM recovery_code WHERE account_id = :account";

  private static final String KEEP =
      """
      INSERT INTO recovery_code (account_id, position, code_hash)
      VALUES (:account, :position, :hash)
      """;

  private static final String USE =
      """
      UPDATE recovery_code SET used_at = coalesce(used_at, clock_timestamp()), used_by = :by
      WHERE account_id = :account AND code_hash = :hash AND (used_at IS NULL OR used_by = :by)
      """;

  private static final String LIST =
      """
      SELECT position, used_at FROM recovery_code WHERE account_id = :account ORDER BY position
      """;

  /** One of the ten, without its secret. */
  record Row(int position, Optional<Instant> usedAt) {

    private static Row of(Object[] columns) {
      return new Row(
          ((Number) columns[0]).intValue(),
          Optional.ofNullable((OffsetDateTime) columns[1]).map(OffsetDateTime::toInstant));
    }
  }

  /** Puts these in the place of all that the account had. */
  Uni<Void> replace(UUID accountId, List<SecretCode> codes) {
    Uni<Integer> done = Statements.update(FORGET, Map.of("account", accountId));
    for (int position = 1; position <= codes.size(); position++) {
      Map<String, ?> row =
          Map.of(
              "account", accountId, "position", position, "hash", codes.get(position - 1).hash());
      done = done.chain(() -> Statements.update(KEEP, row));
    }
    return done.replaceWithVoid();
  }

  /**
   * Uses one up.
   *
   * @param by the half-finished sign-in; a repeat by the same one succeeds again
   */
  Uni<Boolean> use(UUID accountId, SecretCode code, String by) {
    return Statements.changed(USE, Map.of("account", accountId, "hash", code.hash(), "by", by));
  }

  /** The account's codes in order; empty when it never made any. */
  Uni<List<Row>> of(UUID accountId) {
    return Statements.rows(LIST, Object[].class, Map.of("account", accountId))
        .map(rows -> rows.stream().map(Row::of).toList());
  }
}
