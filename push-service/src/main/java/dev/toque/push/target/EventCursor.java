package dev.toque.push.target;

import dev.toque.kit.store.Statements;
import dev.toque.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;

/** How far the events of activation-service were followed, in {@code event_cursor}. */
@Singleton
class EventCursor {

  private static final String LAST = "SELECT last_event FROM event_cursor";

  /** Of the replicas that have read the same events one moves it. */
  private static final String MOVE =
      "UPDATE event_cursor SET last_event = :to WHERE last_event = :from";

  private final Transactions transactions;

  EventCursor(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The last event that was followed; 0 before the first. */
  Uni<Long> last() {
    return transactions
        .read(() -> Statements.rows(LAST, Long.class, Map.of()))
        .map(rows -> rows.get(0));
  }

  /** Whether this very call has moved it on; another replica may have been faster. */
  Uni<Boolean> move(long from, long to) {
    return transactions.write(() -> Statements.changed(MOVE, Map.of("from", from, "to", to)));
  }
}
