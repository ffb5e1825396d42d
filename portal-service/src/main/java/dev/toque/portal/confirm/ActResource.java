package dev.toque.portal.confirm;

import dev.toque.portal.confirm.Confirmations.Confirmed;
import dev.toque.portal.confirm.Confirmations.Outcome;
import dev.toque.portal.confirm.Confirmations.UsedBefore;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/**
 * The waiting page of what a signed-in person wants to do. An approval does that one act, once; one
 * of a sign-in does nothing here.
 */
@Path("/confirm")
public class ActResource {

  private final Access access;
  private final ChallengeSlot slot;
  private final Waiting waiting;
  private final Confirmations confirmations;
  private final ConfirmedActs acts;

  ActResource(
      Access access,
      ChallengeSlot slot,
      Waiting waiting,
      Confirmations confirmations,
      ConfirmedActs acts) {
    this.access = access;
    this.slot = slot;
    this.waiting = waiting;
    this.confirmations = confirmations;
    this.acts = acts;
  }

  @GET
  public Uni<Response> show() {
    return asked((session, asked, act) -> waiting.show(session, asked));
  }

  @POST
  @Path("/complete")
  public Uni<Response> complete() {
    return asked(
        (session, asked, act) ->
            confirmations
                .complete(session, asked)
                .flatMap(outcome -> answer(session, asked, act, outcome)));
  }

  @POST
  @Path("/again")
  public Uni<Response> again() {
    return asked((session, asked, act) -> waiting.askFor(session, act, asked.subject()));
  }

  @POST
  @Path("/resend")
  public Uni<Response> resend() {
    return asked(
        (session, asked, act) ->
            waiting.resend(session).replaceWith(Redirects.to(Routes.ACT.here())));
  }

  @POST
  @Path("/cancel")
  public Uni<Response> cancel() {
    return asked(
        (session, asked, act) ->
            waiting
                .cancel(session)
                .chain(() -> slot.clear(session))
                .replaceWith(Redirects.to(act.page())));
  }

  private Uni<Response> answer(
      Session session, OpenChallenge asked, ConfirmedAct act, Outcome outcome) {
    if (outcome instanceof Confirmed confirmed) {
      return apply(session, asked, act, confirmed.phone());
    }
    return outcome instanceof UsedBefore
        ? Redirects.later(act.page())
        : waiting.refuse(session, asked, outcome);
  }

  private Uni<Response> apply(
      Session session, OpenChallenge asked, ConfirmedAct act, DeviceView by) {
    return act.apply(session, asked, by)
        .flatMap(
            done ->
                done
                    ? slot.clear(session).replaceWith(Redirects.to(act.page()))
                    : waiting.tooNew(session, asked));
  }

  private Uni<Response> asked(Step step) {
    return access.full(
        session ->
            slot.read(session)
                .flatMap(asked -> acts.of(asked.act()).map(act -> step.go(session, asked, act)))
                .orElseGet(() -> Redirects.later(Access.HOME)));
  }

  @FunctionalInterface
  private interface Step {
    Uni<Response> go(Session session, OpenChallenge asked, ConfirmedAct act);
  }
}
