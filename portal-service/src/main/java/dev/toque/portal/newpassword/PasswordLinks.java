package dev.toque.portal.newpassword;

import dev.toque.kit.store.Statements;
import dev.toque.kit.store.Transactions;
import dev.toque.portal.secret.SecretCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code password_link}. Of several uses of one link at once exactly one succeeds. */
@Singleton
public class PasswordLinks {

  private static final String KEEP =
      """
      INSERT INTO password_link (account_id, kind, code_hash, expires_at)
      VALUES (:account, :kind, :hash, :expires)
      ON CONFLICT (account_id, kind) DO UPDATE SET code_hash = :hash, expires_at = :expires
      """;

  private static final String FIND =
      """
      SELECT account_id, kind FROM password_link
      WHERE code_hash = :hash AND expires_at > clock_timestamp()
      """;

  private static final String USE =
      "DELETE FROM password_link WHERE code_hash = :hash AND expires_at > clock_timestamp()";

  private static final String FORGET_ONE =
      "DELETE FROM password_link WHERE account_id = :account AND kind = :kind";

  private static final String FORGET = "DELETE FROM password_link WHERE account_id = :account";

  private final Transactions transactions;

  PasswordLinks(Transactions transactions) {
    this.transactions = transactions;
  }

  /** What a link is for. */
  enum Kind {
    FORGOTTEN,
    INVITATION
  }

  /** A link that can be used. */
  record Link(UUID accountId, Kind kind) {}

  /** Keeps a new one in the place of an earlier one of this kind. */
  Uni<Void> keep(Link link, SecretCode code, Instant expiresAt) {
    Map<String, ?> row =
        Map.of(
            "account", link.accountId(),
            "kind", link.kind().name(),
            "hash", code.hash(),
            "expires", expiresAt);
    return transactions.write(() -> Statements.update(KEEP, row)).replaceWithVoid();
  }

  /** The link of this code, if it can be used now. */
  Uni<Optional<Link>> find(SecretCode code) {
    return transactions
        .read(() -> Statements.rows(FIND, Object[].class, Map.of("hash", code.hash())))
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Link((UUID) row[0], Kind.valueOf((String) row[1])))
                    .findFirst());
  }

  /** Uses it up, in the running transaction; false when somebody did before, or it has ended. */
  Uni<Boolean> use(SecretCode code) {
    return Statements.changed(USE, Map.of("hash", code.hash()));
  }

  /** Ends the account's one of this kind. */
  Uni<Void> forget(Link link) {
    Map<String, ?> row = Map.of("account", link.accountId(), "kind", link.kind().name());
    return transactions.write(() -> Statements.update(FORGET_ONE, row)).replaceWithVoid();
  }

  /** Ends all of an account, in the running transaction: its password is another now. */
  public Uni<Void> joinForget(UUID accountId) {
    return Statements.update(FORGET, Map.of("account", accountId)).replaceWithVoid();
  }
}
