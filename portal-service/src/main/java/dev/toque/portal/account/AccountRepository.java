package dev.toque.portal.account;

import dev.toque.kit.store.Statements;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of {@code account}. */
@Singleton
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

  private static final String INSERT =
      """
      INSERT INTO account (id, user_name, display_name, locale, enabled, roles)
      VALUES (?1, ?2, ?3, 'en', true, '')
      ON CONFLICT (user_name) DO NOTHING
      """;

  private static final String LAST_CODE_POINT = Character.toString(Character.MAX_CODE_POINT);

  private static final String SEARCH =
      """
      SELECT * FROM (
        (SELECT * FROM account WHERE user_name COLLATE "C" > :after
           AND user_name COLLATE "C" >= :from AND user_name COLLATE "C" < :to
           ORDER BY user_name COLLATE "C" LIMIT :most)
        UNION
        (SELECT * FROM account WHERE user_name COLLATE "C" > :after
           AND lower(display_name) COLLATE "C" >= :from AND lower(display_name) COLLATE "C" < :to
           ORDER BY user_name COLLATE "C" LIMIT :most)
        UNION
        (SELECT * FROM account WHERE user_name COLLATE "C" > :after
           AND lower(email) COLLATE "C" >= :from AND lower(email) COLLATE "C" < :to
           ORDER BY user_name COLLATE "C" LIMIT :most)
      ) found ORDER BY user_name COLLATE "C" LIMIT :most
      """;

  Uni<Account> named(String userName) {
    return find("userName", userName).firstResult();
  }

  /** The account of that name, which nobody else changes until this transaction ends. */
  Uni<Account> lock(String userName) {
    return find("userName", userName).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
  }

  /** Puts a hash in the place of another one; not in that of a newer password. */
  Uni<Integer> replaceHash(UUID id, String from, String to) {
    return update("passwordHash = ?1 where id = ?2 and passwordHash = ?3", to, id, from);
  }

  /** Puts a new password's hash in place, unless the account is disabled. */
  Uni<Integer> setHash(UUID id, String hash) {
    return update("passwordHash = ?1 where id = ?2 and enabled = true", hash, id);
  }

  /** Notes that its person has accepted an invitation. */
  Uni<Integer> invited(UUID id, Instant at) {
    return update("invitedAt = ?1 where id = ?2", at, id);
  }

  /** Whether the account is enabled and its password's hash is this one. */
  Uni<Boolean> hasHash(UUID id, String hash) {
    return count("id = ?1 and passwordHash = ?2 and enabled = true", id, hash)
        .map(rows -> rows == 1);
  }

  /** Makes an empty account of that name unless there is one; says whether it did. */
  Uni<Boolean> make(String userName, String displayName) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(INSERT)
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, userName)
                    .setParameter(3, displayName)
                    .executeUpdate())
        .map(rows -> rows == 1);
  }

  /**
   * Accounts whose name, display name or mail address begins like the query, in order of name. Each
   * of the three has an index in the order of code points, so that a beginning is a range.
   */
  Uni<List<Account>> search(String query, String after, int most) {
    Map<String, ?> parameters =
        Map.of("from", query, "to", query + LAST_CODE_POINT, "after", after, "most", most);
    return Statements.rows(SEARCH, Account.class, parameters);
  }
}
