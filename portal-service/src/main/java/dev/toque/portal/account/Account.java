package dev.toque.portal.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person's account as PostgreSQL keeps it. */
@Entity
@Table(name = "account")
public class Account {

  /** Chosen by the portal; what the other services know the account by. */
  @Id public UUID id;

  /** As {@link UserNames#canonical} writes it. */
  @Column(name = "user_name", nullable = false, updatable = false)
  public String userName;

  @Column(name = "display_name", nullable = false)
  public String displayName;

  public String email;

  @Column(nullable = false)
  public String locale;

  @Column(nullable = false)
  public boolean enabled;

  /** Names of roles, separated by a space; {@link #roles()} reads them. */
  @Column(name = "roles", nullable = false)
  String roleNames = "";

  /** PHC string; null while the account has no password yet. */
  @Column(name = "password_hash")
  public String passwordHash;

  @Column(name = "created_at", nullable = false, updatable = false)
  public Instant createdAt;

  /** When its person accepted an invitation; null when they never did. */
  @Column(name = "invited_at")
  public Instant invitedAt;

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
