package dev.toque.portal.browser;

import dev.toque.kit.store.Columns;
import dev.toque.kit.store.Statements;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The known browsers in PostgreSQL, within {@code Transactions}. */
@Singleton
class KnownBrowserRepository {

  private static final String CONFIRMED =
      """
      SELECT confirmed_at FROM known_browser
      WHERE account_id = :account AND token_hash = :token AND confirmed_at > :since
      """;

  private static final String IS_KNOWN =
      "SELECT 1 FROM known_browser WHERE token_hash = :token AND confirmed_at > :since LIMIT 1";

  private static final String REMEMBER =
      """
      INSERT INTO known_browser (account_id, token_hash, name) VALUES (:account, :token, :name)
      ON CONFLICT (account_id, token_hash) DO UPDATE SET confirmed_at = now(), name = :name
      """;

  private static final String OF_ACCOUNT =
      """
      SELECT %s FROM known_browser
      WHERE account_id = :account AND confirmed_at > :since ORDER BY confirmed_at DESC
      """
          .formatted(KnownBrowser.COLUMNS);

  private static final String FORGET_ALL = "DELETE FROM known_browser WHERE account_id = :account";

  private static final String FORGET = FORGET_ALL + " AND id = :id";

  private static final String FORGET_UNTIL = FORGET_ALL + " AND confirmed_at <= :until";

  /** When the account's person confirmed in this browser; empty when that was before. */
  Uni<Optional<Instant>> confirmed(UUID accountId, byte[] tokenHash, Instant since) {
    return Statements.row(
            CONFIRMED,
            row -> Columns.instant(row, "confirmed_at"),
            Map.of("account", accountId, "token", tokenHash, "since", since))
        .map(Optional::ofNullable);
  }

  /** Whether any account knows this browser, so that its token is worth keeping. */
  Uni<Boolean> isKnownToAnybody(byte[] tokenHash, Instant since) {
    return Statements.column(IS_KNOWN, Integer.class, Map.of("token", tokenHash, "since", since))
        .map(rows -> !rows.isEmpty());
  }

  Uni<Void> remember(UUID accountId, byte[] tokenHash, String name) {
    return Statements.update(
            REMEMBER, Map.of("account", accountId, "token", tokenHash, "name", name))
        .replaceWithVoid();
  }

  /** Of this account, the one confirmed last first. */
  Uni<List<KnownBrowser>> of(UUID accountId, Instant since) {
    return Statements.rows(
        OF_ACCOUNT, KnownBrowser::from, Map.of("account", accountId, "since", since));
  }

  Uni<Boolean> forget(UUID accountId, UUID id) {
    return Statements.changed(FORGET, Map.of("account", accountId, "id", id));
  }

  Uni<Integer> forgetUntil(UUID accountId, Instant confirmedUntil) {
    return Statements.update(FORGET_UNTIL, Map.of("account", accountId, "until", confirmedUntil));
  }

  Uni<Integer> forgetAll(UUID accountId) {
    return Statements.update(FORGET_ALL, Map.of("account", accountId));
  }
}
