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
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Moves an enrolment from one state to the next: one conditional update, and in the same
 * transaction its line in the audit trail. Each answer says whether this very call moved it.
 */
@Singleton
public class EnrolmentChanges {

  private static final String UNLOCK =
      """
      UPDATE enrolment
      SET state = 'ACTIVE', gate_run = 0, gate_failures = '{}', number_run = 0
      WHERE id = :id AND state IN ('ACTIVE', 'LOCKED')
      RETURNING %s
      """
          .formatted(Enrolment.COLUMNS);

  private final AuditLog audit;

  EnrolmentChanges(AuditLog audit) {
    this.audit = audit;
  }

  /**
   * The phone becomes usable; not any more when its time to be confirmed is over.
   *
   * @return the enrolment as it is then; an item of null when this call did not move it
   */
  public Uni<Enrolment> activate(Enrolment enrolment, boolean first, Actor actor) {
    return change(
            EnrolmentEvent.CONFIRM,
            "activated_at = clock_timestamp(), first_of_account = " + first,
            "(confirm_until IS NULL OR confirm_until > clock_timestamp())",
            enrolment)
        .call(moved -> record(moved, actor, "enrolment-active", ""));
  }

  /** The pending enrolment is thrown away. */
  public Uni<Boolean> reject(Enrolment enrolment, RejectReason reason, Actor actor) {
    return reject(enrolment, reason, actor, "true").map(Objects::nonNull);
  }

  /** The same, where only the time decides; gives it as it is then, or null. */
  Uni<Enrolment> rejectOverdue(Enrolment enrolment) {
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
        .call(moved -> record(moved, actor, "enrolment-removed", detail))
        .map(Objects::nonNull);
  }

  /** Nothing can be approved any more until somebody unlocks; gives it as it is then, or null. */
  public Uni<Enrolment> lock(Enrolment enrolment, String detail) {
    return change(EnrolmentEvent.LOCK, "gate_run = gate_run", "true", enrolment)
        .call(moved -> record(moved, Actor.PHONE, "enrolment-locked", detail));
  }

  /** All tries are there again, whether it was locked or only on the way. */
  public Uni<Boolean> unlock(Enrolment enrolment, Actor actor) {
    return Statements.row(UNLOCK, Enrolment::from, Map.of("id", enrolment.id()))
        .call(moved -> record(moved, actor, "enrolment-unlocked", ""))
        .map(Objects::nonNull);
  }

  private Uni<Enrolment> reject(
      Enrolment enrolment, RejectReason reason, Actor actor, String condition) {
    return change(
            EnrolmentEvent.REJECT,
            "reason = '%s', ended_at = clock_timestamp(), offline_secret = NULL"
                .formatted(reason.name()),
            condition,
            enrolment)
        .call(moved -> record(moved, actor, "enrolment-rejected", reason.wire()));
  }

  private static Uni<Enrolment> change(
      EnrolmentEvent event, String also, String condition, Enrolment enrolment) {
    String from =
        EnrolmentRules.from(event).stream()
            .map(state -> "'" + state.name() + "'")
            .sorted()
            .collect(Collectors.joining(", "));
    String sql =
        "UPDATE enrolment SET state = '%s', %s WHERE id = :id AND state IN (%s) AND %s RETURNING %s"
            .formatted(EnrolmentRules.to(event), also, from, condition, Enrolment.COLUMNS);
    return Statements.row(sql, Enrolment::from, Map.of("id", enrolment.id()));
  }

  private Uni<Void> record(Enrolment moved, Actor actor, String event, String detail) {
    return moved == null
        ? Uni.createFrom().voidItem()
        : audit.append(moved.event(event, actor, detail));
  }
}
