package dev.toque.portal.banner;

import dev.toque.portal.page.Redirects;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** What a person presses in the banner. Each press leads back to the page that shows it. */
@Path("/banner")
public class BannerResource {

  private final Access access;
  private final CodeSlot slot;
  private final ActOnCode acts;

  BannerResource(Access access, CodeSlot slot, ActOnCode acts) {
    this.access = access;
    this.slot = slot;
    this.acts = acts;
  }

  /** Takes the number that the phone shows. */
  @POST
  @Path("/confirm")
  public Uni<Response> confirm(@FormParam("number") String number) {
    return withCode(
        (session, code) ->
            acts.confirm(session, code, number == null ? "" : number)
                .map(typed -> after(typed, BannerView.pageOf(code.purpose()))));
  }

  private static Response after(Typed typed, String page) {
    return typed == Typed.WRONG ? Redirects.telling(page) : Redirects.to(page + typed.query());
  }

  /** Throws away the phone that has redeemed the code. */
  @POST
  @Path("/not-my-phone")
  public Uni<Response> notMyPhone() {
    return withCode(
        (session, code) ->
            acts.reject(code).replaceWith(Redirects.to(BannerView.pageOf(code.purpose()))));
  }

  /** Replaces the code; without one the home page gets one by itself. */
  @POST
  @Path("/new-code")
  public Uni<Response> newCode() {
    return withCode(
        (session, code) ->
            acts.renew(session, code).replaceWith(Redirects.to(BannerView.pageOf(code.purpose()))));
  }

  /** Puts the banner away until the next sign-in, or after it has told that all is done. */
  @POST
  @Path("/dismiss")
  public Uni<Response> dismiss() {
    return access.enrolling(
        session -> {
          String page =
              slot.read(session).map(ShownCode::purpose).map(BannerView::pageOf).orElse("/");
          return acts.dismiss(session).replaceWith(Redirects.to(page));
        });
  }

  /** Takes the banner out again. */
  @POST
  @Path("/show")
  public Uni<Response> show() {
    return access.enrolling(
        session -> slot.showAgain(session).replaceWith(Redirects.to(Access.HOME)));
  }

  private Uni<Response> withCode(Act act) {
    Function<Session, Uni<Response>> page =
        session ->
            slot.read(session)
                .map(code -> act.on(session, code))
                .orElseGet(() -> Redirects.later(Access.HOME));
    return access.enrolling(page);
  }

  @FunctionalInterface
  private interface Act {
    Uni<Response> on(Session session, ShownCode code);
  }
}
