package dev.toque.portal.banner;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.visit.Visitor;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.Account;
import dev.toque.protocol.wire.RequestedFrom;
import dev.toque.protocol.wire.activation.IssueCode;
import dev.toque.protocol.wire.activation.IssuedCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Gets codes for a session; of several requests at once one gets it and the others wait for it. */
@Singleton
public class ShownCodes {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(150);
  private static final int LOOKS = 12;

  private final ActivationService activation;
  private final Sessions sessions;
  private final CodeSlot slot;
  private final EnrolmentRight right;
  private final IssueTurns turns;
  private final Visitor visitor;
  private final Clock clock;

  ShownCodes(
      ActivationService activation,
      Sessions sessions,
      CodeSlot slot,
      EnrolmentRight right,
      IssueTurns turns,
      Visitor visitor,
      Clock clock) {
    this.activation = activation;
    this.sessions = sessions;
    this.slot = slot;
    this.right = right;
    this.turns = turns;
    this.visitor = visitor;
    this.clock = clock;
  }

  /**
   * Gets the session a new code; the one it showed before ends.
   *
   * @param renewableUntil until when it may be replaced without asking a phone; of a <em>first</em>
   *     code empty
   * @throws ProblemException (as a failure) {@code already-enrolled} or {@code too-many-requests},
   *     {@code forbidden} for a first code when its time is over
   */
  public Uni<ShownCode> renew(Session session, Purpose purpose, Optional<Instant> renewableUntil) {
    return right
        .require(session, purpose)
        .chain(() -> activation.issue(request(session, purpose)))
        .map(issued -> shown(session, issued, renewableUntil))
        .call(code -> slot.put(session, code));
  }

  /** Gets a first code, unless another request of this session is doing that: then its code. */
  Uni<ShownCode> first(Session session) {
    return inTurn(session, Purpose.FIRST, Optional.empty());
  }

  /** As {@link #first}, a code for the phone that replaces those that the person has no more. */
  Uni<ShownCode> replacement(Session session, Instant until) {
    return inTurn(session, Purpose.REPLACEMENT, Optional.of(until));
  }

  private Uni<ShownCode> inTurn(Session session, Purpose purpose, Optional<Instant> until) {
    return turns
        .take(session.sid())
        .flatMap(
            mine ->
                mine
                    ? unlessThereIsOne(session, purpose, until)
                        .onTermination()
                        .call(() -> turns.giveBack(session.sid()))
                    : ofAnotherRequest(session, LOOKS));
  }

  /** The session was read before its turn came; another request may have been faster. */
  private Uni<ShownCode> unlessThereIsOne(
      Session session, Purpose purpose, Optional<Instant> until) {
    return sessions
        .reread(session)
        .flatMap(
            now ->
                now.flatMap(slot::read)
                    .map(code -> Uni.createFrom().item(code))
                    .orElseGet(() -> renew(session, purpose, until)));
  }

  private Uni<ShownCode> ofAnotherRequest(Session session, int looksLeft) {
    if (looksLeft == 0) {
      return Uni.createFrom().failure(ProblemException.of(ProblemCode.UNAVAILABLE));
    }
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(LOOK_AGAIN)
        .chain(() -> sessions.reread(session))
        .flatMap(
            now ->
                now.flatMap(slot::read)
                    .map(code -> Uni.createFrom().item(code))
                    .orElseGet(() -> ofAnotherRequest(session, looksLeft - 1)));
  }

  private IssueCode request(Session session, Purpose purpose) {
    return new IssueCode(
        session.accountId(),
        new Account(session.displayName(), session.userName()),
        session.sid(),
        purpose,
        new RequestedFrom(visitor.browser(), Optional.empty()),
        right.mostPhones(purpose));
  }

  private ShownCode shown(Session session, IssuedCode issued, Optional<Instant> renewableUntil) {
    return new ShownCode(
        issued.activationId(),
        Optional.of(session.seal(issued.code())),
        clock.instant(),
        issued.expiresAt(),
        issued.purpose(),
        renewableUntil);
  }
}
