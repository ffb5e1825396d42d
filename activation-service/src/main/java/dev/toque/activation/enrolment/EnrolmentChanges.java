package dev.toque.activation.enrolment;

import dev.toque.activation.audit.Actor;
import dev.toque.activation.audit.AuditLog;
import dev.toque.kit.store.Statements;
import dev.toque.protocol.enrolment.EnrolmentEvent;
import dev.toque.protocol.enrolment.EnrolmentRules;
import dev.toque.protocol.enrolment.RejectReason;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Moves an enrolment from one state to the next: one conditional update, and in the same
 * transaction its line in the audit trail. Each answer says whether this very call moved it.
 */
@Singleton
public class EnrolmentChanges {

  private final AuditLog audit;

  EnrolmentChanges(AuditLog audit) {
    this.audit = audit;
  }

  /** The phone becomes usable; not any more when its time to be confirmed is over. */
  public Uni<Boolean> activate(Enrolment enrolment, boolean first, Actor actor) {
    return change(
            EnrolmentEvent.CONFIRM,
            "activated_at = clock_timestamp(), first_of_account = " + first,
            "(confirm_until IS NULL OR confirm_until > clock_timestamp())",
            enrolment)
        .call(moved -> record(moved, enrolment, actor, "enrolment-active", ""));
  }

  /** The pending enrolment is thrown away. */
  public Uni<Boolean> reject(Enrolment enrolment, RejectReason reason, Actor actor) {
    return reject(enrolment, reason, actor, "true");
  }

  /** The same, where only the time decides. */
  Uni<Boolean> rejectOverdue(Enrolment enrolment) {
    return reject(
        enrolment, RejectReason.TIMEOUT, Actor.TIME, "confirm_until <= clock_timestamp()");
  }

  /** The phone no longer belongs to the account. */
  public Uni<Boolean> remove(Enrolment enrolment, Actor actor, String detail) {
    return change(
            EnrolmentEvent.REMOVE,
            "ended_at = clock_timestamp(), offline_secret = NULL",
            "true",
            enrolment)
        .call(moved -> record(moved, enrolment, actor, "enrolment-removed", detail));
  }

  /** Nothing can be approved any more until somebody unlocks. */
  public Uni<Boolean> lock(Enrolment enrolment, String detail) {
    return change(EnrolmentEvent.LOCK, "gate_run = gate_run", "true", enrolment)
        .call(moved -> record(moved, enrolment, Actor.PHONE, "enrolment-locked", detail));
  }

  /** All tries are there again, whether it was locked or only on the way. */
  public Uni<Boolean> unlock(Enrolment enrolment, Actor actor) {
    return Statements.changed(
            """
            UPDATE enrolment
            SET state = 'ACTIVE', gate_run = 0, gate_failures = '{}', number_run = 0
            WHERE id = :id AND state IN ('ACTIVE', 'LOCKED')
            """,
            Map.of("id", enrolment.id()))
        .call(moved -> record(moved, enrolment, actor, "enrolment-unlocked", ""));
  }

  private Uni<Boolean> reject(
      Enrolment enrolment, RejectReason reason, Actor actor, String condition) {
    return change(
            EnrolmentEvent.REJECT,
            "reason = '%s', ended_at = clock_timestamp(), offline_secret = NULL"
                .formatted(reason.name()),
            condition,
            enrolment)
        .call(moved -> record(moved, enrolment, actor, "enrolment-rejected", reason.wire()));
  }

  private static Uni<Boolean> change(
      EnrolmentEvent event, String also, String condition, Enrolment enrolment) {
    String from =
        EnrolmentRules.from(event).stream()
            .map(state -> "'" + state.name() + "'")
            .sorted()
            .collect(Collectors.joining(", "));
    String sql =
        "UPDATE enrolment SET state = '%s', %s WHERE id = :id AND state IN (%s) AND %s"
            .formatted(EnrolmentRules.to(event), also, from, condition);
    return Statements.changed(sql, Map.of("id", enrolment.id()));
  }

  private Uni<Void> record(
      boolean moved, Enrolment enrolment, Actor actor, String event, String detail) {
    return moved
        ? audit.append(enrolment.event(event, actor, detail))
        : Uni.createFrom().voidItem();
  }
}
