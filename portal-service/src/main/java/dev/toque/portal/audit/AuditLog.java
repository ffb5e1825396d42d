package dev.toque.portal.audit;

import dev.toque.kit.audit.Trail;
import dev.toque.kit.audit.TrailQuestion;
import dev.toque.kit.problem.RequestReference;
import dev.toque.kit.store.Statements;
import dev.toque.kit.store.Transactions;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.wire.audit.AuditRow;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes who did what to which account, and how it came out. Never a secret. */
@Singleton
public class AuditLog {

  private static final Logger LOG = Logger.getLogger("toque.audit");

  private static final String INSERT =
      """
      INSERT INTO audit_event (event, account_id, actor, address, detail, ref)
      VALUES (?1, ?2, ?3, ?4, NULLIF(?5, ''), NULLIF(?6, ''))
      """;

  private static final String INSERT_ALL =
      """
      INSERT INTO audit_event (event, account_id, actor, address, detail, ref)
      SELECT :event, CAST(id AS uuid), :actor, '', :detail, NULLIF(:ref, '')
      FROM jsonb_array_elements_text(CAST(CAST(:ids AS text) AS jsonb)) AS id
      """;

  private static final String COLUMNS = "detail, CAST(NULL AS uuid), CAST(NULL AS text), address";

  private final Transactions transactions;

  AuditLog(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Writes in the running transaction: change and event are kept together or not at all. */
  public Uni<Void> join(AuditEvent event) {
    String ref = RequestReference.current().orElse("");
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(INSERT)
                    .setParameter(1, event.name())
                    .setParameter(2, event.accountId())
                    .setParameter(3, event.actor())
                    .setParameter(4, event.address())
                    .setParameter(5, event.detail())
                    .setParameter(6, ref)
                    .executeUpdate())
        .invoke(() -> LOG.infof("event=%s accountId=%s actor=%s ref=%s", values(event, ref)))
        .replaceWithVoid();
  }

  /**
   * Writes the same of many accounts in the running transaction: a row each, and one line of the
   * log.
   */
  public Uni<Void> joinAll(String name, List<UUID> accountIds, String actor, String detail) {
    if (accountIds.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    String ref = RequestReference.current().orElse("");
    Map<String, ?> row =
        Map.of(
            "event", name,
            "ids", StrictJson.writeString(accountIds),
            "actor", actor,
            "detail", detail,
            "ref", ref);
    return Statements.update(INSERT_ALL, row)
        .invoke(rows -> LOG.infof("event=%s accounts=%d actor=%s ref=%s", name, rows, actor, ref))
        .replaceWithVoid();
  }

  /** Writes in a transaction of its own. */
  public Uni<Void> write(AuditEvent event) {
    return transactions.write(() -> join(event));
  }

  /** A page of this service's trail. */
  public Uni<List<AuditRow>> read(TrailQuestion question) {
    return transactions.read(() -> Trail.read(question, COLUMNS));
  }

  private static Object[] values(AuditEvent event, String ref) {
    return new Object[] {event.name(), event.accountId(), event.actor(), ref};
  }
}
