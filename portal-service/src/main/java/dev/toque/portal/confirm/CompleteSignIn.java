package dev.toque.portal.confirm;

import dev.toque.kit.problem.Outages;
import dev.toque.portal.browser.BrowserCookie;
import dev.toque.portal.browser.KnownBrowsers;
import dev.toque.portal.confirm.Confirmations.Confirmed;
import dev.toque.portal.confirm.Confirmations.Outcome;
import dev.toque.portal.confirm.Confirmations.UsedBefore;
import dev.toque.portal.session.Kind;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.visit.Visitor;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.Transfer;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Makes a half session full, once its challenge is confirmed. Nothing else does. */
@Singleton
class CompleteSignIn {

  private static final Logger LOG = Logger.getLogger(CompleteSignIn.class);

  private final Confirmations confirmations;
  private final Sessions sessions;
  private final KnownBrowsers browsers;
  private final BrowserCookie cookie;
  private final Visitor visitor;

  CompleteSignIn(
      Confirmations confirmations,
      Sessions sessions,
      KnownBrowsers browsers,
      BrowserCookie cookie,
      Visitor visitor) {
    this.confirmations = confirmations;
    this.sessions = sessions;
    this.browsers = browsers;
    this.cookie = cookie;
    this.visitor = visitor;
  }

  /**
   * Verifies the answer and moves the session to a new id with full rights. Only an answer to the
   * act <em>sign-in</em> does that. Repeating it is safe: a session that was cut off before it
   * moved moves then.
   */
  Uni<Outcome> complete(Session half, OpenChallenge challenge) {
    if (challenge.act() != Act.SIGN_IN) {
      return Uni.createFrom().item(new Confirmations.NotApproved());
    }
    return confirmations
        .complete(half, challenge)
        .flatMap(
            outcome ->
                outcome instanceof UsedBefore
                    ? confirmations.resume(half, challenge)
                    : Uni.createFrom().item(outcome))
        .flatMap(
            outcome ->
                outcome instanceof Confirmed by
                    ? open(half, challenge, by)
                    : Uni.createFrom().item(outcome));
  }

  /**
   * That one approval opens one session is the doing of the half session, which moves once: who
   * finds it gone, such as another tab, comes second.
   */
  private Uni<Outcome> open(Session half, OpenChallenge challenge, Confirmed by) {
    return sessions
        .renew(half, Kind.FULL, Sessions.confirmedBy(by.phone().enrollmentId()))
        .invoke(
            () ->
                LOG.infof(
                    "signed in accountId=%s challengeId=%s", half.accountId(), challenge.id()))
        .chain(() -> challenge.transfer() == Transfer.NUMBER ? remember(half) : nothing())
        .<Outcome>replaceWith(by)
        .onFailure(CompleteSignIn::isMovedAlready)
        .recoverWithItem(UsedBefore::new);
  }

  /** Whoever is signed in is not sent away because the browser could not be remembered. */
  private Uni<Void> remember(Session session) {
    return browsers
        .remember(session.accountId(), cookie.read(), visitor.browser())
        .invoke(cookie::write)
        .replaceWithVoid()
        .onFailure(Outages::isOutage)
        .recoverWithNull();
  }

  private static boolean isMovedAlready(Throwable failure) {
    return failure instanceof ProblemException problem
        && problem.code() == ProblemCode.UNAUTHORIZED;
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
