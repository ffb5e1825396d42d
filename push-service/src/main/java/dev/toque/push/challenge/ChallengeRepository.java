package dev.toque.push.challenge;

import dev.toque.kit.store.Statements;
import dev.toque.protocol.wire.push.MakeChallenge;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rows of challenges: how they are made, found and, when they are old, deleted. */
@Singleton
public class ChallengeRepository implements PanacheRepositoryBase<Challenge, UUID> {

  /** Puts the making of challenges of one account in a row, until the end of the transaction. */
  private static final String LOCK =
      "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(CAST(:account AS text), 0))";

  /** Whole milliseconds, because that is what is told of a time. */
  private static final String INSERT =
      """
      INSERT INTO challenge
        (id, account_id, browser_id, act, nonce, display, transfer, key_id, number_hash, scan_hash,
         state, created_at, expires_at, pick_up_until)
      SELECT
        :id, :account, :browser, :act, :nonce, :display, :transfer, NULLIF(:key, ''),
        NULLIF(:number, ''), NULLIF(:scan, ''), 'PENDING', made.at,
        made.at + :life * INTERVAL '1 second',
        made.at + :lifeAndPickUp * INTERVAL '1 second'
      FROM (SELECT date_trunc('milliseconds', clock_timestamp()) AS at) made
      """;

  private static final String NOTIFIED =
      """
      SELECT id FROM challenge c
      WHERE account_id = :account AND state = 'PENDING' AND expires_at > clock_timestamp()
        AND EXISTS (SELECT 1 FROM notification n WHERE n.challenge_id = c.id)
      """;

  private static final int DELETED_AT_ONCE = 1000;

  /** Oldest first, and then by their ids: both by an index, however many there are. */
  private static final String DELETE_OLD =
      """
      DELETE FROM challenge WHERE id = ANY (ARRAY(
        SELECT id FROM challenge WHERE created_at < now() - :kept * INTERVAL '1 second'
        ORDER BY created_at LIMIT %d))
      """
          .formatted(DELETED_AT_ONCE);

  private final ChallengeSecrets secrets;
  private final ChallengeConfig config;

  ChallengeRepository(ChallengeSecrets secrets, ChallengeConfig config) {
    this.secrets = secrets;
    this.config = config;
  }

  Uni<Void> lockAccount(UUID accountId) {
    return Statements.rows(LOCK, Integer.class, Map.of("account", accountId.toString()))
        .replaceWithVoid();
  }

  /** Inserts a pending challenge and gives it with the times that the database chose. */
  Uni<Challenge> insert(UUID id, MakeChallenge request) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("account", request.accountId());
    parameters.put("browser", request.browserId());
    parameters.put("act", request.act().name());
    parameters.put("nonce", request.nonce());
    parameters.put("display", request.display());
    parameters.put("transfer", request.transfer().name());
    parameters.put("life", (double) config.life().toSeconds());
    parameters.put("lifeAndPickUp", (double) config.life().plus(config.pickUp()).toSeconds());
    parameters.putAll(hashes(id, request));
    return Statements.update(INSERT, parameters).chain(() -> findById(id));
  }

  /** Pending ones of an account, newest first. */
  Uni<List<Challenge>> pending(UUID accountId) {
    return list(
        "accountId = ?1 and storedState = PENDING and state = PENDING"
            + " order by createdAt desc, id",
        accountId);
  }

  /** Pending ones of an account that were not withheld from its phones. */
  Uni<List<Challenge>> notified(UUID accountId) {
    return Statements.rows(NOTIFIED, UUID.class, Map.of("account", accountId))
        .chain(this::findByIds);
  }

  /** The one of an account that was reported last, of those that are kept. */
  Uni<Optional<Challenge>> lastReported(UUID accountId) {
    return find("accountId = ?1 and storedState = REPORTED order by decidedAt desc", accountId)
        .firstResult()
        .map(Optional::ofNullable);
  }

  Uni<List<Challenge>> findByIds(List<UUID> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1", ids);
  }

  /** Deletes some of the challenges that nobody asks for any more; whether more may be left. */
  Uni<Boolean> deleteOld() {
    Map<String, ?> which = Map.of("kept", (double) config.kept().toSeconds());
    return Statements.update(DELETE_OLD, which).map(deleted -> deleted >= DELETED_AT_ONCE);
  }

  private Map<String, String> hashes(UUID id, MakeChallenge request) {
    return switch (request.transfer()) {
      case TAP -> Map.of("key", "", "number", "", "scan", "");
      case NUMBER ->
          Map.of(
              "key", secrets.keyId(),
              "number", secrets.numberHash(id, request.number().orElseThrow()),
              "scan", request.scan().map(scan -> secrets.scanHash(id, scan)).orElse(""));
    };
  }
}
