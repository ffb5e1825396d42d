package dev.toque.activation.enrolment;

import dev.toque.activation.code.CodeHash;
import dev.toque.kit.store.Statements;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of enrolments: how they are found, made and renamed. */
@Singleton
public class EnrolmentRepository {

  private static final String INSERT =
      """
      INSERT INTO enrolment
        (id, account_id, account_name, account_hint, activation_id, code_hash, device_id, purpose,
         code_expires_at, redeemed_at, public_key, device_name, platform, model, state,
         confirm_until, confirm_tries, confirm_kid, gate, sign_count, offline_secret)
      VALUES
        (:id, :account, :accountName, :accountHint, :activation, :codeHash, :device, :purpose,
         :codeExpires, :redeemed, :publicKey, :deviceName, :platform, NULLIF(:model, ''), 'PENDING',
         CASE WHEN :confirmed THEN CAST(:confirmUntil AS timestamptz) END, :confirmTries,
         :confirmKid, :gate, :signCount, :offlineSecret)
      ON CONFLICT DO NOTHING
      RETURNING %s
      """
          .formatted(Enrolment.COLUMNS);

  private static final String RENAME =
      "UPDATE enrolment SET device_name = :name WHERE id = :id AND state = 'ACTIVE'";

  private static final String SELECT = "SELECT " + Enrolment.COLUMNS + " FROM enrolment WHERE ";

  private static final String COUNT =
      """
      SELECT count(*) FROM enrolment
      WHERE account_id = :account AND state IN ('ACTIVE', 'LOCKED')
      """;

  private static final String OVERDUE =
      "state = 'PENDING' AND confirm_until <= clock_timestamp() ORDER BY confirm_until LIMIT :most";

  /**
   * Inserts a pending enrolment, unless its code or its key has one already (protocol.md 9.2).
   *
   * @return the enrolment; an item of null when it was not inserted
   */
  public Uni<Enrolment> insert(NewEnrolment enrolment) {
    return Statements.row(INSERT, Enrolment::from, enrolment.parameters());
  }

  /** Renames the phone of an active enrolment. */
  public Uni<Boolean> rename(UUID id, String name) {
    return Statements.changed(RENAME, Map.of("id", id, "name", name));
  }

  /** The row as it is now; an item of null for none. */
  public Uni<Enrolment> findById(UUID id) {
    return one("id = :id", Map.of("id", id));
  }

  Uni<Enrolment> findByDevice(String deviceId) {
    return one("device_id = :device", Map.of("device", deviceId));
  }

  Uni<Enrolment> findByCode(List<CodeHash> hashes) {
    String[] values = hashes.stream().map(CodeHash::value).toArray(String[]::new);
    return one("code_hash = ANY(:hashes)", Map.of("hashes", values));
  }

  Uni<List<Enrolment>> findByActivations(List<UUID> activationIds) {
    UUID[] ids = activationIds.toArray(UUID[]::new);
    return all("activation_id = ANY(:ids)", Map.of("ids", ids));
  }

  Uni<List<Enrolment>> findByAccount(UUID accountId) {
    return all("account_id = :account ORDER BY redeemed_at", Map.of("account", accountId));
  }

  /** How many phones an account has, active or locked; counted under the lock of its row. */
  public Uni<Long> countPhones(UUID accountId) {
    return Statements.row(COUNT, row -> row.getLong(0), Map.of("account", accountId));
  }

  /** Pending ones of an account, to be changed under the lock of its row. */
  public Uni<List<Enrolment>> findPending(UUID accountId) {
    return all("account_id = :account AND state = 'PENDING'", Map.of("account", accountId));
  }

  /** The pending one of a code, if there is one. */
  public Uni<List<Enrolment>> findPendingOf(UUID activationId) {
    return all("activation_id = :id AND state = 'PENDING'", Map.of("id", activationId));
  }

  Uni<List<Enrolment>> findOverdue(int most) {
    return all(OVERDUE, Map.of("most", most));
  }

  private static Uni<Enrolment> one(String which, Map<String, ?> values) {
    return Statements.row(SELECT + which, Enrolment::from, values);
  }

  private static Uni<List<Enrolment>> all(String which, Map<String, ?> values) {
    return Statements.rows(SELECT + which, Enrolment::from, values);
  }
}
