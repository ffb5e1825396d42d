package dev.toque.portal.account;

import dev.toque.kit.store.Statements;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of {@code account}. */
@Singleton
class AccountRepository {

  private static final String INSERT =
      """
      INSERT INTO account (id, user_name, display_name, locale, enabled, roles)
      VALUES (:id, :name, :displayName, 'en', true, '')
      ON CONFLICT (user_name) DO NOTHING
      """;

  private static final String SELECT = "SELECT " + Account.COLUMNS + " FROM account WHERE ";

  private static final String NAMED = SELECT + "user_name = :name";

  private static final String SAVE =
      """
      UPDATE account SET display_name = :displayName, email = :email, locale = :locale,
        enabled = :enabled, roles = :roles, password_hash = :passwordHash
      WHERE id = :id
      """;

  private static final String DELETE = "DELETE FROM account WHERE id = :id";

  private static final String REPLACE_HASH =
      "UPDATE account SET password_hash = :to WHERE id = :id AND password_hash = :from";

  private static final String SET_HASH =
      "UPDATE account SET password_hash = :hash WHERE id = :id AND enabled";

  private static final String INVITED = "UPDATE account SET invited_at = :at WHERE id = :id";

  private static final String HAS_HASH =
      "SELECT count(*) FROM account WHERE id = :id AND password_hash = :hash AND enabled";

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
    return Statements.row(NAMED, Account::from, Map.of("name", userName));
  }

  /** The account with this id; an item of null for none. */
  Uni<Account> findById(UUID id) {
    return Statements.row(SELECT + "id = :id", Account::from, Map.of("id", id));
  }

  /** The account of that name, which nobody else changes until this transaction ends. */
  Uni<Account> lock(String userName) {
    return Statements.row(NAMED + " FOR UPDATE", Account::from, Map.of("name", userName));
  }

  /** Writes what can be changed of an account, which the caller has locked. */
  Uni<Void> save(Account account) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", account.id);
    values.put("displayName", account.displayName);
    values.put("email", account.email);
    values.put("locale", account.locale);
    values.put("enabled", account.enabled);
    values.put("roles", account.roleNames);
    values.put("passwordHash", account.passwordHash);
    return Statements.update(SAVE, values).replaceWithVoid();
  }

  Uni<Void> delete(UUID id) {
    return Statements.update(DELETE, Map.of("id", id)).replaceWithVoid();
  }

  /** Puts a hash in the place of another one; not in that of a newer password. */
  Uni<Integer> replaceHash(UUID id, String from, String to) {
    return Statements.update(REPLACE_HASH, Map.of("id", id, "from", from, "to", to));
  }

  /** Puts a new password's hash in place, unless the account is disabled. */
  Uni<Integer> setHash(UUID id, String hash) {
    return Statements.update(SET_HASH, Map.of("id", id, "hash", hash));
  }

  /** Notes that its person has accepted an invitation. */
  Uni<Integer> invited(UUID id, Instant at) {
    return Statements.update(INVITED, Map.of("id", id, "at", at));
  }

  /** Whether the account is enabled and its password's hash is this one. */
  Uni<Boolean> hasHash(UUID id, String hash) {
    return Statements.row(HAS_HASH, row -> row.getLong(0), Map.of("id", id, "hash", hash))
        .map(rows -> rows == 1);
  }

  /** Makes an empty account of that name unless there is one; says whether it did. */
  Uni<Boolean> make(String userName, String displayName) {
    return Statements.changed(
        INSERT, Map.of("id", UUID.randomUUID(), "name", userName, "displayName", displayName));
  }

  /**
   * Accounts whose name, display name or mail address begins like the query, in order of name. Each
   * of the three has an index in the order of code points, so that a beginning is a range.
   */
  Uni<List<Account>> search(String query, String after, int most) {
    Map<String, ?> parameters =
        Map.of("from", query, "to", query + LAST_CODE_POINT, "after", after, "most", most);
    return Statements.rows(SEARCH, Account::from, parameters);
  }
}
