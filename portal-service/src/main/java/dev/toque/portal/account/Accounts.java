package dev.toque.portal.account;

import dev.toque.portal.audit.AuditLog;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Finds, makes and changes accounts. */
@ApplicationScoped
public class Accounts {

  private final AccountRepository repository;
  private final AuditLog audit;

  Accounts(AccountRepository repository, AuditLog audit) {
    this.repository = repository;
    this.audit = audit;
  }

  /** An account after a change. */
  public record Changed(Account account, boolean created) {}

  /** The account of this name, however it was typed. */
  @WithSession
  public Uni<Optional<Account>> find(String userName) {
    return repository.named(UserNames.canonical(userName)).map(Optional::ofNullable);
  }

  /** The account with this id. */
  @WithSession
  public Uni<Optional<Account>> find(UUID id) {
    return repository.findById(id).map(Optional::ofNullable);
  }

  /** A page of accounts whose name begins like the query, in order, after the given name. */
  @WithSession
  public Uni<List<Account>> search(String query, String after, int most) {
    return repository.search(query.toLowerCase(Locale.ROOT), after, most);
  }

  /** Makes the account or changes it. */
  @WithTransaction
  public Uni<Changed> put(String userName, AccountChange change) {
    String name = UserNames.required(userName);
    return repository
        .make(name, change.displayName())
        .chain(
            created ->
                repository
                    .named(name)
                    .invoke(change::applyTo)
                    .call(
                        account ->
                            audit.operator(
                                account.id, created ? "account-made" : "account-changed"))
                    .map(account -> new Changed(account, created)));
  }

  /** Deletes the account; what other services keep of it is theirs to forget. */
  @WithTransaction
  public Uni<Void> delete(Account account) {
    return audit
        .operator(account.id, "account-deleted")
        .chain(() -> repository.deleteById(account.id))
        .replaceWithVoid();
  }

  /** Replaces a password's hash by a stronger one of the same password. */
  @WithTransaction
  public Uni<Void> upgradeHash(UUID id, String from, String to) {
    return repository
        .update("passwordHash = ?1 where id = ?2 and passwordHash = ?3", to, id, from)
        .replaceWithVoid();
  }
}
