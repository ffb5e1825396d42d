package dev.toque.activation.phone;

import dev.toque.activation.audit.Actor;
import dev.toque.activation.audit.AuditLog;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.EnrolmentRepository;
import dev.toque.activation.secret.OfflineSecrets;
import dev.toque.kit.store.Statements;
import dev.toque.protocol.gate.Opening;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;

/** Stores a changed gate; joins a transaction. */
@Singleton
class StoreGate {

  private static final String CHANGE =
      """
      UPDATE enrolment
      SET gate = :next, sign_count = :signCount,
          previous_gate = gate, previous_sign_count = sign_count, offline_secret = :secret
      WHERE id = :id AND state = 'ACTIVE' AND gate = :judged
      """;

  private final EnrolmentRepository repository;
  private final AuditLog audit;
  private final OfflineSecrets secrets;

  StoreGate(EnrolmentRepository repository, AuditLog audit, OfflineSecrets secrets) {
    this.repository = repository;
    this.audit = audit;
    this.secrets = secrets;
  }

  /** Replaces the gate by which the request was judged, unless another request was faster. */
  Uni<Stored> store(Enrolment judged, Opening next) {
    return Statements.changed(
            CHANGE,
            Map.of(
                "id", judged.id(),
                "judged", judged.gateText(),
                "next", next.by().toJson().toString(),
                "signCount", next.signCount(),
                "secret", secrets.seal(judged.id())))
        .call(changed -> changed ? record(judged) : Uni.createFrom().voidItem())
        .chain(changed -> repository.reload(judged.id()).map(now -> new Stored(now, changed)));
  }

  private Uni<Void> record(Enrolment enrolment) {
    return audit.append(enrolment.event("gate-changed", Actor.PHONE, ""));
  }

  /** The enrolment afterwards, and whether this changed it. */
  record Stored(Enrolment now, boolean changed) {}
}
