package dev.toque.portal.browser;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The known browsers in PostgreSQL; who calls it has a session. */
@Singleton
class KnownBrowserRepository implements PanacheRepositoryBase<KnownBrowser, UUID> {

  private static final String REMEMBER =
      """
      INSERT INTO known_browser (account_id, token_hash, name) VALUES (?1, ?2, ?3)
      ON CONFLICT (account_id, token_hash) DO UPDATE SET confirmed_at = now(), name = ?3
      """;

  /** When the account's person confirmed in this browser; empty when that was before. */
  Uni<Optional<Instant>> confirmed(UUID accountId, byte[] tokenHash, Instant since) {
    return find(
            "accountId = ?1 and tokenHash = ?2 and confirmedAt > ?3", accountId, tokenHash, since)
        .firstResult()
        .map(known -> Optional.ofNullable(known).map(browser -> browser.confirmedAt));
  }

  /** Whether any account knows this browser, so that its token is worth keeping. */
  Uni<Boolean> isKnownToAnybody(byte[] tokenHash, Instant since) {
    return count("tokenHash = ?1 and confirmedAt > ?2", tokenHash, since).map(rows -> rows > 0);
  }

  Uni<Void> remember(UUID accountId, byte[] tokenHash, String name) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(REMEMBER)
                    .setParameter(1, accountId)
                    .setParameter(2, tokenHash)
                    .setParameter(3, name)
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** Of this account, the one confirmed last first. */
  Uni<List<KnownBrowser>> of(UUID accountId, Instant since) {
    return list("accountId = ?1 and confirmedAt > ?2 order by confirmedAt desc", accountId, since);
  }

  Uni<Boolean> forget(UUID accountId, UUID id) {
    return delete("accountId = ?1 and id = ?2", accountId, id).map(rows -> rows == 1);
  }

  Uni<Long> forgetUntil(UUID accountId, Instant confirmedUntil) {
    return delete("accountId = ?1 and confirmedAt <= ?2", accountId, confirmedUntil);
  }

  Uni<Long> forgetAll(UUID accountId) {
    return delete("accountId", accountId);
  }
}
