package dev.toque.portal.account;

import dev.toque.kit.store.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person's account as PostgreSQL keeps it. */
public class Account {

  /** What a statement gives of a row. */
  static final String COLUMNS =
      """
      id, user_name, display_name, email, locale, enabled, roles, password_hash, created_at,
      invited_at
      """;

  /** Chosen by the portal; what the other services know the account by. */
  public UUID id;

  /** As {@link UserNames#canonical} writes it. */
  public String userName;

  public String displayName;

  public String email;

  public String locale;

  public boolean enabled;

  /** Names of roles, separated by a space; {@link #roles()} reads them. */
  String roleNames = "";

  /** PHC string; null while the account has no password yet. */
  public String passwordHash;

  public Instant createdAt;

  /** When its person accepted an invitation; null when they never did. */
  public Instant invitedAt;

  /** Of a row with {@link #COLUMNS}. */
  static Account from(Row row) {
    Account account = new Account();
    account.id = row.getUUID("id");
    account.userName = row.getString("user_name");
    account.displayName = row.getString("display_name");
    account.email = row.getString("email");
    account.locale = row.getString("locale");
    account.enabled = row.getBoolean("enabled");
    account.roleNames = row.getString("roles");
    account.passwordHash = row.getString("password_hash");
    account.createdAt = Columns.instant(row, "created_at");
    account.invitedAt = Columns.instant(row, "invited_at");
    return account;
  }

  /** The roles of this account, often none. */
  public Set<String> roles() {
    return Arrays.stream(roleNames.split(" "))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  void roles(Set<String> roles) {
    roleNames = String.join(" ", new TreeSet<>(roles));
  }

  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
