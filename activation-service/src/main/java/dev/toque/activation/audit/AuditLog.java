package dev.toque.activation.audit;

import dev.toque.kit.problem.RequestReference;
import dev.toque.kit.store.Statements;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Appends to the audit trail; the database refuses to change or delete what stands in it. */
@Singleton
public class AuditLog {

  private static final String INSERT =
      """
      INSERT INTO audit_event
        (event, account_id, enrolment_id, activation_id, device_id, actor, detail, ref)
      VALUES (:event, :account, :enrolment, :activation, :device, :actor, NULLIF(:detail, ''),
        NULLIF(:ref, ''))
      """;

  private static final String INSERT_OF_ACCOUNT =
      """
      INSERT INTO audit_event (event, account_id, actor, ref)
      VALUES (:event, :account, :actor, NULLIF(:ref, ''))
      """;

  /** The same for what happened to an account and to none of its phones. */
  public Uni<Void> append(String event, UUID accountId, Actor actor) {
    return Statements.update(
            INSERT_OF_ACCOUNT,
            Map.of("event", event, "account", accountId, "actor", actor.name(), "ref", ref()))
        .replaceWithVoid();
  }

  /** Appends in the current transaction: an event and its change are there both or not at all. */
  public Uni<Void> append(AuditEvent event) {
    return Statements.update(
            INSERT,
            Map.of(
                "event", event.event(),
                "account", event.accountId(),
                "enrolment", event.enrolmentId(),
                "activation", event.activationId(),
                "device", event.deviceId(),
                "actor", event.actor().name(),
                "detail", event.detail(),
                "ref", ref()))
        .replaceWithVoid();
  }

  /** Empty where no request runs, as when a time was over. */
  private static String ref() {
    return RequestReference.current().orElse("");
  }
}
