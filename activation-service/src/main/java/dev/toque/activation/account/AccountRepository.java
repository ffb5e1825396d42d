package dev.toque.activation.account;

import dev.toque.kit.store.Statements;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Rows of accounts; also the lock that puts the enrolments of one account in a row. */
@Singleton
public class AccountRepository {

  private static final String EVER_ACTIVE = "SELECT ever_active FROM account WHERE id = :id";

  private static final String OFFLINE_RUN = "SELECT offline_run FROM account WHERE id = :id";

  private static final String LOCK = EVER_ACTIVE + " FOR UPDATE";

  private static final String INSERT =
      "INSERT INTO account (id) VALUES (:id) ON CONFLICT DO NOTHING RETURNING ever_active";

  private static final String HAS_HAD_PHONE =
      "UPDATE account SET ever_active = true WHERE id = :id AND NOT ever_active";

  /** Whether the account has ever had an active phone; false for an unknown one. */
  public Uni<Boolean> everActive(UUID accountId) {
    return flag(EVER_ACTIVE, accountId).map(everActive -> everActive != null && everActive);
  }

  /**
   * Wrong responses without a network in a row (protocol.md 6); an item of null for an unknown
   * account.
   */
  public Uni<Integer> offlineRun(UUID accountId) {
    return Statements.row(OFFLINE_RUN, row -> row.getInteger(0), Map.of("id", accountId));
  }

  /**
   * Locks the account's row until the end of the transaction, making it first where it is missing.
   *
   * @return whether the account has ever had an active phone
   */
  public Uni<Boolean> lock(UUID accountId) {
    return flag(LOCK, accountId)
        .onItem()
        .ifNull()
        .switchTo(() -> flag(INSERT, accountId))
        .onItem()
        .ifNull()
        .switchTo(() -> flag(LOCK, accountId));
  }

  /** From now on no <em>first</em> code of this account counts. */
  public Uni<Void> hasHadPhone(UUID accountId) {
    return Statements.update(HAS_HAD_PHONE, Map.of("id", accountId)).replaceWithVoid();
  }

  private static Uni<Boolean> flag(String sql, UUID accountId) {
    return Statements.row(sql, row -> row.getBoolean(0), Map.of("id", accountId));
  }
}
