package dev.toque.activation.gate;

import dev.toque.activation.audit.Actor;
import dev.toque.activation.audit.AuditLog;
import dev.toque.activation.enrolment.Announcements;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.kit.store.Transactions;
import dev.toque.protocol.challenge.TransferOutcome;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.gate.Opening;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Opens the gate of an enrolment, or counts a failure (protocol.md 3.5). A try is counted and
 * committed before it is verified, so that neither parallel tries nor a crash nor a later failure
 * of the same request gives one for free; a success takes its own count back.
 */
@Singleton
public class Gate {

  /** Between two looks at a row whose tries are all with other requests. */
  private static final long PAUSE_MILLIS = 25;

  /** Two seconds; a machine that takes longer to judge a few tries does not decide now. */
  private static final int MOST_LOOKS = 80;

  private final GateTries tries;
  private final AuditLog audit;
  private final Announcements announcements;
  private final Transactions transactions;
  private final Vertx vertx;

  Gate(
      GateTries tries,
      AuditLog audit,
      Announcements announcements,
      Transactions transactions,
      Vertx vertx) {
    this.tries = tries;
    this.audit = audit;
    this.announcements = announcements;
    this.transactions = transactions;
    this.vertx = vertx;
  }

  /**
   * Tries the gate; never within a transaction.
   *
   * @param judge says what opened the gate, given the enrolment as it stood when the try was
   *     counted; empty when nothing did
   * @throws ProblemException (as a failure) {@code gate-failed}, {@code locked}, {@code
   *     not-enrolled}, {@code unavailable}
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
    return count(enrolment, stamp, MOST_LOOKS)
        .chain(
            counted ->
                judge
                    .judge(counted)
                    .map(opening -> opened(counted, opening, success))
                    .orElseGet(() -> failed(counted, "")));
  }

  /**
   * Counts the try. Where every try is taken by requests that are being judged at this moment, it
   * waits for them: a phone whose right PIN arrives several times at once is not locked out. Who
   * has waited in vain is not told <em>locked</em>, which nobody has decided, but to come again.
   */
  private Uni<Enrolment> count(Enrolment enrolment, long stamp, int looks) {
    return transactions
        .write(() -> tries.count(enrolment, stamp))
        .chain(
            counted ->
                counted
                    .map(Uni.createFrom()::item)
                    .orElseGet(() -> notCounted(enrolment, stamp, looks)));
  }

  private Uni<Enrolment> notCounted(Enrolment enrolment, long stamp, int looks) {
    return transactions
        .write(() -> tries.lockIfAbandoned(enrolment))
        .chain(
            now -> tries.mayComeFree(now) ? countLater(enrolment, stamp, looks - 1) : refused(now));
  }

  private Uni<Enrolment> countLater(Enrolment enrolment, long stamp, int looks) {
    return looks > 0
        ? pause().chain(() -> count(enrolment, stamp, looks))
        : Uni.createFrom().failure(ProblemException.of(ProblemCode.UNAVAILABLE));
  }

  private Uni<Void> pause() {
    return Uni.createFrom()
        .emitter(waiting -> vertx.setTimer(PAUSE_MILLIS, fired -> waiting.complete(null)));
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
  private Uni<Enrolment> refused(Enrolment now) {
    announceLock(now);
    return Uni.createFrom()
        .failure(
            ProblemException.of(
                now.state().terminal() ? ProblemCode.NOT_ENROLLED : ProblemCode.LOCKED));
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
