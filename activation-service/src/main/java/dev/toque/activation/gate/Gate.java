package dev.toque.activation.gate;

import dev.toque.activation.audit.Actor;
import dev.toque.activation.audit.AuditLog;
import dev.toque.activation.enrolment.Announcements;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.store.Transactions;
import dev.toque.protocol.challenge.TransferOutcome;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.gate.Opening;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Opens the gate of an enrolment, or counts a failure (protocol.md 3.5). A try is counted and
 * committed before it is verified, so that neither parallel tries nor a crash nor a later failure
 * of the same request gives one for free; a success takes its own count back.
 */
@Singleton
public class Gate {

  private final GateTries tries;
  private final AuditLog audit;
  private final Announcements announcements;
  private final Transactions transactions;

  Gate(GateTries tries, AuditLog audit, Announcements announcements, Transactions transactions) {
    this.tries = tries;
    this.audit = audit;
    this.announcements = announcements;
    this.transactions = transactions;
  }

  /**
   * Tries the gate; never within a transaction.
   *
   * @param judge says what opened the gate, given the enrolment as it stood when the try was
   *     counted; empty when nothing did
   * @throws ProblemException (as a failure) {@code gate-failed}, {@code locked}, {@code
   *     not-enrolled}
   */
  public Uni<Opened> open(Enrolment enrolment, Judge judge) {
    long stamp = tries.stamp();
    return attempt(enrolment, judge, stamp, opening -> tries.opened(enrolment, stamp, opening));
  }

  /** The same for an answer to a challenge, behind which a number may have been wrong. */
  public Uni<Opened> answer(Enrolment enrolment, Judge judge, TransferOutcome transfer) {
    long stamp = tries.stamp();
    return attempt(
        enrolment, judge, stamp, opening -> tries.answered(enrolment, stamp, opening, transfer));
  }

  private Uni<Opened> attempt(Enrolment enrolment, Judge judge, long stamp, Success success) {
    return transactions
        .write(() -> tries.count(enrolment, stamp))
        .chain(
            counted -> {
              if (counted.isEmpty()) {
                return refused(enrolment);
              }
              return judge
                  .judge(counted.get())
                  .map(opening -> opened(counted.get(), opening, success))
                  .orElseGet(() -> failed(counted.get(), ""));
            });
  }

  private Uni<Opened> opened(Enrolment counted, Opening opening, Success success) {
    return transactions
        .write(() -> success.store(opening))
        .chain(
            stored -> {
              if (!stored.done()) {
                return notStored(counted, stored.now());
              }
              announceLock(stored.now());
              return Uni.createFrom().item(new Opened(counted, tries.left(stored.now())));
            });
  }

  /** It was locked or ended meanwhile; if neither, its signature counter went back. */
  private Uni<Opened> notStored(Enrolment counted, Enrolment now) {
    return switch (now.state()) {
      case PENDING, ACTIVE -> failed(counted, "counter, ");
      case LOCKED -> Uni.createFrom().failure(ProblemException.of(ProblemCode.LOCKED));
      case REJECTED, REMOVED ->
          Uni.createFrom().failure(ProblemException.of(ProblemCode.NOT_ENROLLED));
    };
  }

  private Uni<Opened> failed(Enrolment counted, String why) {
    int left = tries.left(counted);
    return transactions
        .write(
            () ->
                audit
                    .append(counted.event("gate-failed", Actor.PHONE, why + "left " + left))
                    .chain(() -> tries.lockIfExhausted(counted)))
        .invoke(after -> announceLock(after))
        .map(
            after -> {
              throw ProblemException.of(ProblemCode.GATE_FAILED).with("triesLeft", left);
            });
  }

  /** No try was left, or the enrolment is in another state by now. */
  private Uni<Opened> refused(Enrolment enrolment) {
    return transactions
        .write(() -> tries.lockIfAbandoned(enrolment))
        .invoke(after -> announceLock(after))
        .map(
            after -> {
              throw ProblemException.of(
                  after.state().terminal() ? ProblemCode.NOT_ENROLLED : ProblemCode.LOCKED);
            });
  }

  private void announceLock(Enrolment after) {
    if (after.is(EnrolmentState.LOCKED)) {
      announcements.enrolment(after, "enrolment-locked");
    }
  }

  /** Says what opened the gate of this enrolment; empty when nothing did. Pure. */
  public interface Judge {
    Optional<Opening> judge(Enrolment counted);
  }

  /** Stores that a try was right. */
  private interface Success {
    Uni<GateTries.Stored> store(Opening opening);
  }
}
