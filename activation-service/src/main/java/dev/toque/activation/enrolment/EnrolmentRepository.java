package dev.toque.activation.enrolment;

import dev.toque.activation.code.CodeHash;
import dev.toque.kit.store.Statements;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Rows of enrolments: how they are found, made and renamed. */
@Singleton
public class EnrolmentRepository implements PanacheRepositoryBase<Enrolment, UUID> {

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
      """;

  private static final String RENAME =
      "UPDATE enrolment SET device_name = :name WHERE id = :id AND state = 'ACTIVE'";

  /**
   * Inserts a pending enrolment, unless its code or its key has one already (protocol.md 9.2).
   *
   * @return whether it was inserted
   */
  public Uni<Boolean> insert(NewEnrolment enrolment) {
    return Statements.changed(INSERT, enrolment.parameters());
  }

  /** Renames the phone of an active enrolment. */
  public Uni<Boolean> rename(UUID id, String name) {
    return Statements.changed(RENAME, Map.of("id", id, "name", name));
  }

  /** The row as it is now, whatever this session has read before; an item of null for none. */
  public Uni<Enrolment> reload(UUID id) {
    return getSession().invoke(Mutiny.Session::clear).chain(() -> findById(id));
  }

  Uni<Enrolment> findByDevice(String deviceId) {
    return find("deviceId", deviceId).firstResult();
  }

  Uni<Enrolment> findByCode(List<CodeHash> hashes) {
    return find("codeHash in ?1", hashes.stream().map(CodeHash::value).toList()).firstResult();
  }

  Uni<List<Enrolment>> findByActivations(List<UUID> activationIds) {
    return list("activationId in ?1", activationIds);
  }

  Uni<List<Enrolment>> findByAccount(UUID accountId) {
    return list("accountId = ?1 order by redeemedAt", accountId);
  }

  /** How many phones an account has, active or locked; counted under the lock of its row. */
  public Uni<Long> countPhones(UUID accountId) {
    return count("accountId = ?1 and state in (ACTIVE, LOCKED)", accountId);
  }

  /** Pending ones of an account, to be changed under the lock of its row. */
  public Uni<List<Enrolment>> findPending(UUID accountId) {
    return list("accountId = ?1 and state = PENDING", accountId);
  }

  /** The pending one of a code, if there is one. */
  public Uni<List<Enrolment>> findPendingOf(UUID activationId) {
    return list("activationId = ?1 and state = PENDING", activationId);
  }

  Uni<List<Enrolment>> findOverdue(int most) {
    return find("state = PENDING and overdue order by confirmUntil").page(0, most).list();
  }
}
