package dev.toque.kit.audit;

import dev.toque.kit.store.Background;
import dev.toque.kit.store.Statements;
import dev.toque.kit.store.Transactions;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets go of what is older than the operator wants, a month at a time, and makes room for the
 * months to come. The database does it ({@code R__audit_partitions.sql}); a round that fails is
 * repeated by the next.
 */
@Singleton
class AuditRetention {

  private static final Logger LOG = Logger.getLogger("toque.audit");

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final Duration SHORTEST = Duration.ofDays(1);

  private static final String KEEP = "SELECT keep_audit_trail(make_interval(secs => :seconds))";

  private final Duration retention;
  private final Transactions transactions;
  private final Background background;

  /**
   * @param retention how long a row of the audit trail is kept at least, from 1 day; its month goes
   *     as a whole
   */
  AuditRetention(
      @ConfigProperty(name = "toque.audit.retention") Duration retention,
      Transactions transactions,
      Background background) {
    if (retention.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("toque.audit.retention must be at least 1d: " + retention);
    }
    this.retention = retention;
    this.transactions = transactions;
    this.background = background;
  }

  void start(@Observes StartupEvent event, Vertx vertx) {
    vertx.setPeriodic(
        FIRST.toMillis(), EVERY.toMillis(), round -> background.run("the audit trail", this::keep));
  }

  /** One round. */
  Uni<Void> keep() {
    Map<String, ?> wanted = Map.of("seconds", (double) retention.toSeconds());
    return transactions
        .write(() -> Statements.rows(KEEP, Integer.class, wanted))
        .invoke(AuditRetention::tell)
        .replaceWithVoid();
  }

  private static void tell(List<Integer> dropped) {
    if (dropped.get(0) > 0) {
      LOG.infof("event=audit-partitions-dropped partitions=%d", dropped.get(0));
    }
  }
}
