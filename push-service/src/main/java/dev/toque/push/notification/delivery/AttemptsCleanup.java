package dev.toque.push.notification.delivery;

import dev.toque.kit.problem.LogText;
import dev.toque.kit.store.Statements;
import dev.toque.kit.store.Transactions;
import dev.toque.push.store.OwnContext;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/** Deletes records of attempts that nobody asks for any more. */
@Singleton
class AttemptsCleanup {

  private static final Logger LOG = Logger.getLogger(AttemptsCleanup.class);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final int AT_ONCE = 1000;

  /** Oldest first, and then by their ids: both by an index, however many there are. */
  private static final String DELETE_OLD =
      """
      DELETE FROM notification_attempt WHERE id = ANY (ARRAY(
        SELECT id FROM notification_attempt
        WHERE at < now() - :kept * INTERVAL '1 second' ORDER BY at LIMIT %d))
      """
          .formatted(AT_ONCE);

  private final Transactions transactions;
  private final OwnContext ownContext;
  private final DeliveryConfig config;

  AttemptsCleanup(Transactions transactions, OwnContext ownContext, DeliveryConfig config) {
    this.transactions = transactions;
    this.ownContext = ownContext;
    this.config = config;
  }

  void start(@Observes StartupEvent event, Vertx vertx) {
    vertx.setPeriodic(
        EVERY.toMillis(),
        timer ->
            ownContext.run(
                this::clean,
                done -> {},
                failure -> LOG.debugf("put off: %s", LogText.oneLine(failure.toString()))));
  }

  /** Until no old ones are left, a part at a time so that none takes long. */
  Uni<Void> clean() {
    Map<String, ?> which = Map.of("kept", (double) config.kept().toSeconds());
    return transactions
        .write(() -> Statements.update(DELETE_OLD, which))
        .chain(
            deleted ->
                deleted < AT_ONCE ? Uni.createFrom().voidItem() : ownContext.call(this::clean));
  }
}
