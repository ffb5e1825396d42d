package dev.toque.kit.store;

import io.smallrye.common.vertx.ContextLocals;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;

/**
 * By which connection the statements of the running work go: that of its transaction, else any of
 * the pool. Kept in the Vert.x context, of which every request and every piece of other work has
 * its own.
 */
final class Running {

  private static final String POOL = Running.class.getName() + ".pool";
  private static final String TRANSACTION = Running.class.getName() + ".transaction";

  private Running() {}

  /** From now on single statements go by this pool. */
  static void by(SqlClient pool) {
    ContextLocals.put(POOL, pool);
  }

  /** All that follows joins this connection's transaction. */
  static void begin(SqlConnection connection) {
    ContextLocals.put(TRANSACTION, connection);
  }

  /** The transaction is over, one way or the other. */
  static void end() {
    ContextLocals.remove(TRANSACTION);
  }

  static boolean inTransaction() {
    return ContextLocals.get(TRANSACTION).isPresent();
  }

  /**
   * @throws IllegalStateException outside of {@link Transactions}
   */
  static SqlClient client() {
    Optional<SqlClient> transaction = ContextLocals.get(TRANSACTION);
    return transaction
        .or(() -> ContextLocals.get(POOL))
        .orElseThrow(() -> new IllegalStateException("a statement outside of Transactions"));
  }
}
