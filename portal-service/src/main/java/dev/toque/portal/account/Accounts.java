package dev.toque.portal.account;

import dev.toque.kit.store.Transactions;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.audit.AuditLog;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Finds, makes and changes accounts. */
@Singleton
public class Accounts {

  private final AccountRepository repository;
  private final Transactions transactions;
  private final AuditLog audit;

  Accounts(AccountRepository repository, Transactions transactions, AuditLog audit) {
    this.repository = repository;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** An account after a change. */
  public record Changed(Account account, boolean created) {}

  /** The account of this name, however it was typed. */
  public Uni<Optional<Account>> find(String userName) {
    return UserNames.possible(userName)
        .map(name -> transactions.read(() -> repository.named(name)).map(Optional::ofNullable))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
  }

  /** The account with this id. */
  public Uni<Optional<Account>> find(UUID id) {
    return transactions.read(() -> repository.findById(id)).map(Optional::ofNullable);
  }

  /**
   * Gives the account another password, in the running transaction.
   *
   * @param hash PHC string
   * @return false when it is disabled or gone, and nothing was changed
   */
  public Uni<Boolean> joinPassword(UUID id, String hash, AuditEvent event) {
    return repository
        .setHash(id, hash)
        .map(rows -> rows == 1)
        .call(set -> set ? audit.join(event) : Uni.createFrom().voidItem());
  }

  /** Notes that its person has accepted an invitation, in the running transaction. */
  public Uni<Void> joinInvited(UUID id, Instant at) {
    return repository.invited(id, at).replaceWithVoid();
  }

  /** As {@link #find(String)}, or {@code not-found}. */
  public Uni<Account> require(String userName) {
    return find(userName)
        .map(found -> found.orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND)));
  }

  /**
   * A page of accounts of which user name, display name or mail address begins like the query, in
   * order of user name, after the given one.
   */
  public Uni<List<Account>> search(String query, String after, int most) {
    return transactions.read(() -> repository.search(query.toLowerCase(Locale.ROOT), after, most));
  }

  /**
   * Makes the account or changes it.
   *
   * @param by who does, for the trail
   */
  public Uni<Changed> put(String userName, AccountChange change, String by) {
    String name = UserNames.required(userName);
    return transactions.write(
        () ->
            repository
                .make(name, change.displayName())
                .flatMap(created -> change(name, change, created, by)));
  }

  /**
   * Deletes the account; what other services keep of it is theirs to forget.
   *
   * @param by who does, for the trail
   */
  public Uni<Void> delete(Account account, String by) {
    return transactions
        .write(
            () ->
                audit
                    .join(new AuditEvent("account-deleted", account.id, by, ""))
                    .chain(() -> repository.deleteById(account.id)))
        .replaceWithVoid();
  }

  /** Replaces a password's hash by a stronger one of the same password. */
  public Uni<Void> upgradeHash(Account account, String stronger) {
    return transactions
        .write(() -> repository.replaceHash(account.id, account.passwordHash, stronger))
        .invoke(() -> account.passwordHash = stronger)
        .replaceWithVoid();
  }

  /** Whether the account still has the password that it had when it was read, and is enabled. */
  public Uni<Boolean> stillOpens(Account account) {
    return transactions.read(() -> repository.hasHash(account.id, account.passwordHash));
  }

  private Uni<Changed> change(String name, AccountChange change, boolean created, String by) {
    String event = created ? "account-made" : "account-changed";
    return repository
        .lock(name)
        .invoke(change::applyTo)
        .call(account -> audit.join(new AuditEvent(event, account.id, by, "")))
        .map(account -> new Changed(account, created));
  }
}
