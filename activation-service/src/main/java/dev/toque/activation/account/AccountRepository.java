package dev.toque.activation.account;

import dev.toque.kit.store.Statements;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Rows of accounts; also the lock that puts the enrolments of one account in a row. */
@Singleton
public class AccountRepository implements PanacheRepositoryBase<PortalAccount, UUID> {

  /** Whether the account has ever had an active phone; false for an unknown one. */
  public Uni<Boolean> everActive(UUID accountId) {
    return findById(accountId).map(account -> account != null && account.everActive());
  }

  /**
   * Locks the account's row until the end of the transaction, making it first where it is missing.
   *
   * @return whether the account has ever had an active phone
   */
  public Uni<Boolean> lock(UUID accountId) {
    return lockPresent(accountId)
        .chain(
            everActive ->
                everActive != null
                    ? Uni.createFrom().item(everActive)
                    : insert(accountId).chain(() -> lockPresent(accountId)));
  }

  /** From now on no <em>first</em> code of this account counts. */
  public Uni<Void> hasHadPhone(UUID accountId) {
    return execute("UPDATE account SET ever_active = true WHERE id = :id", accountId);
  }

  private Uni<Boolean> lockPresent(UUID accountId) {
    return getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "SELECT ever_active FROM account WHERE id = :id FOR UPDATE", Boolean.class)
                    .setParameter("id", accountId)
                    .getSingleResultOrNull());
  }

  private Uni<Void> insert(UUID accountId) {
    return execute("INSERT INTO account (id) VALUES (:id) ON CONFLICT DO NOTHING", accountId);
  }

  private static Uni<Void> execute(String sql, UUID accountId) {
    return Statements.update(sql, Map.of("id", accountId)).replaceWithVoid();
  }
}
