package dev.toque.kit.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * Runs work in PostgreSQL with our {@link Patience}. Not to be nested: what must be committed by
 * itself, such as a counted gate failure, must not join another's transaction.
 */
@Singleton
public class Transactions {

  private final Pool pool;
  private final Patience patience;

  Transactions(Pool pool, Patience patience) {
    this.pool = pool;
    this.patience = patience;
  }

  /** Work that changes something: committed when it succeeds, rolled back when it fails. */
  public <T> Uni<T> write(Supplier<Uni<T>> work) {
    return patience.await(
        Uni.createFrom().deferred(() -> Running.inTransaction() ? work.get() : begin(work)));
  }

  /** Work that only reads: each statement by itself, by whichever connection is free. */
  public <T> Uni<T> read(Supplier<Uni<T>> work) {
    return patience.await(
        Uni.createFrom()
            .deferred(
                () -> {
                  Running.by(pool);
                  return work.get();
                }));
  }

  private <T> Uni<T> begin(Supplier<Uni<T>> work) {
    return UniHelper.toUni(pool.getConnection())
        .flatMap(
            connection ->
                UniHelper.toUni(connection.begin())
                    .flatMap(transaction -> run(connection, transaction, work))
                    .onTermination()
                    .invoke(() -> connection.close()));
  }

  private static <T> Uni<T> run(
      SqlConnection connection, Transaction transaction, Supplier<Uni<T>> work) {
    Running.begin(connection);
    return Uni.createFrom()
        .deferred(work::get)
        .onTermination()
        .invoke(Running::end)
        .onItem()
        .call(() -> UniHelper.toUni(transaction.commit()))
        .onFailure()
        .call(failure -> rolledBack(transaction));
  }

  /** What PostgreSQL has given up already cannot be rolled back; that is no other failure. */
  private static Uni<Void> rolledBack(Transaction transaction) {
    return UniHelper.toUni(transaction.rollback()).onFailure().recoverWithNull();
  }
}
