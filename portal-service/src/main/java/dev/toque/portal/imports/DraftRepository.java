package dev.toque.portal.imports;

import dev.toque.kit.store.Statements;
import dev.toque.protocol.json.StrictJson;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes many rows of {@code account} by one statement each, in the running transaction. Rows are
 * locked in the order of their names, so that no two imports wait for each other.
 */
@Singleton
class DraftRepository {

  private static final String DRAFTS =
      """
      jsonb_to_recordset(CAST(CAST(:drafts AS text) AS jsonb)) AS d (
        username text, "displayName" text, email text, locale text, enabled boolean, roles text,
        "passwordHash" text)
      """;

  private static final String WITH_PASSWORD =
      """
      SELECT user_name FROM account WHERE password_hash IS NOT NULL AND user_name IN (
        SELECT jsonb_array_elements_text(CAST(CAST(:names AS text) AS jsonb)))
      """;

  private static final String MAKE =
      """
      INSERT INTO account
        (id, user_name, display_name, email, locale, enabled, roles, password_hash)
      SELECT gen_random_uuid(), d.username, COALESCE(d."displayName", d.username), d.email,
        COALESCE(d.locale, 'en'), COALESCE(d.enabled, true), COALESCE(d.roles, ''),
        d."passwordHash"
      FROM %s ORDER BY d.username
      ON CONFLICT (user_name) DO NOTHING
      RETURNING id
      """
          .formatted(DRAFTS);

  private static final String CHANGE =
      """
      UPDATE account SET display_name = n.display_name, email = n.email, locale = n.locale,
        enabled = n.enabled, roles = n.roles, password_hash = n.password_hash
      FROM (
        SELECT a.id, COALESCE(d."displayName", a.display_name) AS display_name,
          COALESCE(d.email, a.email) AS email, COALESCE(d.locale, a.locale) AS locale,
          COALESCE(d.enabled, a.enabled) AS enabled, COALESCE(d.roles, a.roles) AS roles,
          COALESCE(a.password_hash, d."passwordHash") AS password_hash
        FROM account a JOIN %s ON d.username = a.user_name
        ORDER BY a.user_name FOR UPDATE OF a
      ) n
      WHERE account.id = n.id AND (account.display_name, account.email, account.locale,
          account.enabled, account.roles, account.password_hash)
        IS DISTINCT FROM (n.display_name, n.email, n.locale, n.enabled, n.roles, n.password_hash)
      RETURNING account.id
      """
          .formatted(DRAFTS);

  private static final String WITHOUT_PASSWORD =
      """
      SELECT a.id, a.email IS NOT NULL FROM account a JOIN %s ON d.username = a.user_name
      WHERE a.enabled AND a.password_hash IS NULL AND NOT EXISTS (
        SELECT 1 FROM password_link l WHERE l.account_id = a.id AND l.kind = 'INVITATION'
          AND l.expires_at > clock_timestamp())
      ORDER BY a.user_name
      """
          .formatted(DRAFTS);

  private static final String TO_END =
      """
      SELECT a.id FROM account a JOIN %s ON d.username = a.user_name WHERE d.enabled = false
      """
          .formatted(DRAFTS);

  /** Which of these accounts are there and have a password. */
  Uni<Set<String>> withPassword(Collection<Draft> drafts) {
    String names = StrictJson.writeString(drafts.stream().map(Draft::userName).toList());
    return Statements.rows(WITH_PASSWORD, String.class, Map.of("names", names)).map(Set::copyOf);
  }

  /** Makes the accounts that are not there; gives their ids. */
  Uni<List<UUID>> make(Collection<Draft> drafts) {
    return ids(MAKE, drafts);
  }

  /** Changes those that shall be otherwise; gives their ids. A password that is there stays. */
  Uni<List<UUID>> change(Collection<Draft> drafts) {
    return ids(CHANGE, drafts);
  }

  /** Who has no password and no invitation that could be used; by whether a letter finds them. */
  Uni<Map<Boolean, List<UUID>>> withoutPassword(Collection<Draft> drafts) {
    List<Draft> some = drafts.stream().filter(draft -> !draft.bringsPassword()).toList();
    return rows(WITHOUT_PASSWORD, some, Object[].class)
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.partitioningBy(
                            row -> (Boolean) row[1],
                            Collectors.mapping(row -> (UUID) row[0], Collectors.toList()))));
  }

  /** Which accounts the file says are disabled. */
  Uni<List<UUID>> disabled(Collection<Draft> drafts) {
    return ids(TO_END, drafts.stream().filter(Draft::disables).toList());
  }

  private static Uni<List<UUID>> ids(String sql, Collection<Draft> drafts) {
    return rows(sql, drafts, UUID.class);
  }

  private static <T> Uni<List<T>> rows(String sql, Collection<Draft> drafts, Class<T> type) {
    if (drafts.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    String rows =
        drafts.stream()
            .map(draft -> StrictJson.writeString(draft.row()))
            .collect(Collectors.joining(",", "[", "]"));
    return Statements.rows(sql, type, Map.of("drafts", rows));
  }
}
