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

  /** Never back, as another replica may be ahead. */
  private static final String MOVE =
      "UPDATE event_cursor SET last_event = GREATEST(last_event, :last)";

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

  Uni<Void> moveTo(long event) {
    return transactions
        .write(() -> Statements.update(MOVE, Map.of("last", event)))
        .replaceWithVoid();
  }
}
