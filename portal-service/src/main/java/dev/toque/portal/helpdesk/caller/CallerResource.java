package dev.toque.portal.helpdesk.caller;

import dev.toque.portal.caller.CallerCheck;
import dev.toque.portal.caller.CallerChecks;
import dev.toque.portal.caller.CallerSlot;
import dev.toque.portal.caller.CallerState;
import dev.toque.portal.care.Reason;
import dev.toque.portal.helpdesk.Desk;
import dev.toque.portal.helpdesk.Desk.Visit;
import dev.toque.portal.helpdesk.DeskPaths;
import dev.toque.portal.page.Redirects;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;

/** The page that follows a check of a caller. */
@Path("/helpdesk/people/{id}/caller")
public class CallerResource {

  private final Desk desk;
  private final CallerChecks checks;
  private final CallerSlot slot;
  private final CallerPages pages;

  CallerResource(Desk desk, CallerChecks checks, CallerSlot slot, CallerPages pages) {
    this.desk = desk;
    this.checks = checks;
    this.slot = slot;
    this.pages = pages;
  }

  @GET
  public Uni<Response> show(UUID id) {
    return check(
        id,
        (visit, check) ->
            checks.standing(check).flatMap(standing -> pages.page(visit, check, standing)));
  }

  /** Judges what the phone has answered; the page does it by itself. */
  @POST
  @Path("/judge")
  public Uni<Response> judge(UUID id) {
    return check(
        id,
        (visit, check) ->
            checks
                .judge(visit.deed(Reason.NONE), check, visit.session().secret())
                .call(judged -> slot.put(visit.session(), judged))
                .flatMap(judged -> judged(visit, judged)));
  }

  /** Gives the request up. */
  @POST
  @Path("/cancel")
  public Uni<Response> cancel(UUID id) {
    return check(
        id,
        (visit, check) ->
            checks
                .cancel(check)
                .chain(() -> slot.clear(visit.session()))
                .replaceWith(() -> Redirects.to(DeskPaths.person(id))));
  }

  /** An answer that proves nothing is told at once: it stays where it is and says approved. */
  private Uni<Response> judged(Visit visit, CallerCheck judged) {
    return checks
        .standing(judged)
        .flatMap(
            standing ->
                standing.state() == CallerState.ANSWERED
                    ? pages.refused(visit, judged)
                    : Redirects.later(DeskPaths.caller(visit.account().id)));
  }

  private Uni<Response> check(UUID id, BiFunction<Visit, CallerCheck, Uni<Response>> page) {
    return desk.person(
        id,
        visit ->
            slot.read(visit.session(), id)
                .map(check -> page.apply(visit, check))
                .orElseGet(() -> Redirects.later(DeskPaths.person(id))));
  }
}
