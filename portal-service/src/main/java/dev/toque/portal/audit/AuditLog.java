package dev.toque.portal.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes who did what to which account, and how it came out. Never a secret. */
@Singleton
public class AuditLog {

  private static final Logger LOG = Logger.getLogger("toque.audit");

  private static final String INSERT =
      "INSERT INTO audit_event (event, account_id, actor, address) VALUES (?1, ?2, ?3, ?4)";

  /** An operator's change; joins the running transaction. */
  public Uni<Void> operator(UUID accountId, String event) {
    return write(event, accountId, "operator", "");
  }

  /** Something that the person's browser did. */
  public Uni<Void> browser(UUID accountId, String event, String address) {
    return write(event, accountId, "browser", address);
  }

  private static Uni<Void> write(String event, UUID accountId, String actor, String address) {
    return Panache.withTransaction(
            () ->
                Panache.getSession()
                    .flatMap(
                        session ->
                            session
                                .createNativeQuery(INSERT)
                                .setParameter(1, event)
                                .setParameter(2, accountId)
                                .setParameter(3, actor)
                                .setParameter(4, address)
                                .executeUpdate()))
        .invoke(() -> LOG.infof("event=%s accountId=%s actor=%s", event, accountId, actor))
        .replaceWithVoid();
  }
}
