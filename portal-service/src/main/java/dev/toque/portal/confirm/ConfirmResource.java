package dev.toque.portal.confirm;

import dev.toque.kit.problem.Outages;
import dev.toque.portal.confirm.Confirmations.Confirmed;
import dev.toque.portal.confirm.Confirmations.Outcome;
import dev.toque.portal.confirm.Confirmations.UsedBefore;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.visit.Access;
import dev.toque.protocol.challenge.Act;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The waiting page of a half-finished sign-in (protocol.md, section 10). */
@Path("/login")
public class ConfirmResource {

  private final Access access;
  private final Sessions sessions;
  private final ChallengeSlot slot;
  private final Waiting waiting;
  private final CompleteSignIn completeSignIn;

  ConfirmResource(
      Access access,
      Sessions sessions,
      ChallengeSlot slot,
      Waiting waiting,
      CompleteSignIn completeSignIn) {
    this.access = access;
    this.sessions = sessions;
    this.slot = slot;
    this.waiting = waiting;
    this.completeSignIn = completeSignIn;
  }

  @GET
  @Path("/confirm")
  public Uni<Response> show() {
    return access.half(
        session ->
            slot.read(session)
                .map(challenge -> waiting.show(session, challenge))
                .orElseGet(() -> waiting.showWithout(session)));
  }

  @POST
  @Path("/complete")
  public Uni<Response> complete() {
    return sessions
        .current()
        .flatMap(
            session ->
                session.map(this::complete).orElseGet(() -> Redirects.later(Access.SIGN_IN)));
  }

  @POST
  @Path("/confirm/again")
  public Uni<Response> again() {
    return access.half(
        session ->
            waiting
                .ask(session, Act.SIGN_IN, Optional.empty())
                .replaceWith(Redirects.to(Access.CONFIRM)));
  }

  @POST
  @Path("/confirm/resend")
  public Uni<Response> resend() {
    return access.half(
        session -> waiting.resend(session).replaceWith(Redirects.to(Access.CONFIRM)));
  }

  /** The browser lets go whatever push-service says; the challenge then ends by its time. */
  @POST
  @Path("/cancel")
  public Uni<Response> cancel() {
    return access.half(
        session ->
            waiting
                .cancel(session)
                .onFailure(Outages::isOutage)
                .recoverWithNull()
                .chain(() -> sessions.end(session))
                .replaceWith(Redirects.to(Access.SIGN_IN)));
  }

  private Uni<Response> complete(Session session) {
    Optional<OpenChallenge> challenge = slot.read(session).filter(open -> !session.full());
    if (challenge.isEmpty()) {
      return waiting.refuse(session);
    }
    return completeSignIn
        .complete(session, challenge.get())
        .flatMap(outcome -> answer(session, challenge.get(), outcome));
  }

  /**
   * Whoever comes second opens nothing and is led after the first; what the browser is then shown
   * there depends on its cookie alone.
   */
  private Uni<Response> answer(Session session, OpenChallenge challenge, Outcome outcome) {
    if (outcome instanceof Confirmed || outcome instanceof UsedBefore) {
      return Redirects.later(Access.HOME);
    }
    return waiting.refuse(session, challenge, outcome);
  }
}
