package dev.toque.kit.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * Runs work in PostgreSQL with our {@link Patience}. Not to be nested: what must be committed by
 * itself, such as a counted gate failure, must not join another's transaction.
 */
@Singleton
public class Transactions {

  private final Patience patience;

  Transactions(Patience patience) {
    this.patience = patience;
  }

  /** Work that changes something: committed when it succeeds, rolled back when it fails. */
  public <T> Uni<T> write(Supplier<Uni<T>> work) {
    return patience.await(Panache.withTransaction(work));
  }

  /** Work that only reads. */
  public <T> Uni<T> read(Supplier<Uni<T>> work) {
    return patience.await(Panache.withSession(work));
  }
}
