package dev.toque.activation.gate;

import dev.toque.activation.audit.Actor;
import dev.toque.activation.audit.AuditLog;
import dev.toque.activation.enrolment.Announcements;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.store.Transactions;
import dev.toque.protocol.challenge.TransferOutcome;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;

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
   * @param opens judges the try, given the enrolment as it stood when the try was counted
   * @throws ProblemException (as a failure) {@code gate-failed}, {@code locked}, {@code
   *     not-enrolled}
   */
  public Uni<Opened> open(Enrolment enrolment, Predicate<Enrolment> opens) {
    long stamp = tries.stamp();
    return attempt(enrolment, opens, stamp, () -> tries.opened(enrolment, stamp));
  }

  /** The same for an answer to a challenge, behind which a number may have been wrong. */
  public Uni<Opened> answer(
      Enrolment enrolment, Predicate<Enrolment> opens, TransferOutcome transfer) {
    long stamp = tries.stamp();
    return attempt(enrolment, opens, stamp, () -> tries.answered(enrolment, stamp, transfer));
  }

  private Uni<Opened> attempt(
      Enrolment enrolment, Predicate<Enrolment> opens, long stamp, Success success) {
    return transactions
        .write(() -> tries.count(enrolment, stamp))
        .chain(
            counted -> {
              if (counted.isEmpty()) {
                return refused(enrolment);
              }
              return opens.test(counted.get())
                  ? opened(counted.get(), success)
                  : failed(counted.get());
            });
  }

  private Uni<Opened> opened(Enrolment counted, Success success) {
    return transactions
        .write(success::store)
        .map(
            after -> {
              if (after.isEmpty()) {
                throw ProblemException.of(ProblemCode.LOCKED);
              }
              announceLock(after.get());
              return new Opened(counted, tries.left(after.get()));
            });
  }

  private Uni<Opened> failed(Enrolment counted) {
    int left = tries.left(counted);
    return transactions
        .write(
            () ->
                audit
                    .append(counted.event("gate-failed", Actor.PHONE, "left " + left))
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

  /** Stores that a try was right; gives the enrolment afterwards, none when it was locked. */
  private interface Success {
    Uni<Optional<Enrolment>> store();
  }
}
