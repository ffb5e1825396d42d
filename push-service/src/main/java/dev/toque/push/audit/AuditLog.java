package dev.toque.push.audit;

import dev.toque.kit.problem.RequestReference;
import dev.toque.kit.store.Statements;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;

/** Appends to the audit trail; the database refuses to change or delete what stands in it. */
@Singleton
public class AuditLog {

  private static final String INSERT =
      """
      INSERT INTO audit_event (event, account_id, challenge_id, device_id, actor, detail, ref)
      VALUES (:event, :account, :challenge, NULLIF(:device, ''), :actor, NULLIF(:detail, ''),
        NULLIF(:ref, ''))
      """;

  /** Appends in the current transaction: an event and its change are there both or not at all. */
  public Uni<Void> append(AuditEvent event) {
    return Statements.update(
            INSERT,
            Map.of(
                "event", event.event(),
                "account", event.accountId(),
                "challenge", event.challengeId(),
                "device", event.deviceId().orElse(""),
                "actor", event.actor().word(),
                "detail", event.detail(),
                "ref", RequestReference.current().orElse("")))
        .replaceWithVoid();
  }
}
