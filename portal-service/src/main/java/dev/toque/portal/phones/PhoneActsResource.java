package dev.toque.portal.phones;

import dev.toque.portal.confirm.ConfirmedAct;
import dev.toque.portal.confirm.OpenChallenge.Subject;
import dev.toque.portal.confirm.Waiting;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What a person presses on the page of phones; a phone must confirm it first. */
@Path("/phones")
public class PhoneActsResource {

  private final Access access;
  private final Waiting waiting;
  private final AddPhone addPhone;
  private final RemovePhone removePhone;
  private final PhoneRules rules;

  PhoneActsResource(
      Access access,
      Waiting waiting,
      AddPhone addPhone,
      RemovePhone removePhone,
      PhoneRules rules) {
    this.access = access;
    this.waiting = waiting;
    this.addPhone = addPhone;
    this.removePhone = removePhone;
    this.rules = rules;
  }

  @POST
  @Path("/add")
  public Uni<Response> add() {
    return access.full(
        session ->
            rules
                .hasRoom(session.accountId())
                .flatMap(
                    room ->
                        room
                            ? waiting.askFor(session, addPhone, Optional.empty())
                            : Redirects.later(PhonesResource.PATH)));
  }

  /** Asks for a code for the phone that is to replace this one. */
  @POST
  @Path("/{id}/move")
  public Uni<Response> move(UUID id) {
    return access.full(
        session ->
            rules
                .movable(session, id)
                .flatMap(old -> onPhone(old, phone -> ask(session, addPhone, phone))));
  }

  /**
   * Asks for the removal; of a phone that is gone, or of the last one, there is none. Who came in
   * by a recovery or temporary code needs no phone for it.
   */
  @POST
  @Path("/{id}/remove")
  public Uni<Response> remove(UUID id) {
    return access.full(
        session ->
            rules
                .removable(session, id)
                .flatMap(old -> onPhone(old, phone -> remove(session, phone))));
  }

  private Uni<Response> remove(Session session, Subject phone) {
    return rules.needPhone(session)
        ? ask(session, removePhone, phone)
        : removePhone
            .remove(session, phone)
            .chain(() -> rules.afterRemoval(session))
            .replaceWith(() -> Redirects.to(PhonesResource.PATH));
  }

  private Uni<Response> ask(Session session, ConfirmedAct act, Subject phone) {
    return waiting.askFor(session, act, Optional.of(phone));
  }

  private static Uni<Response> onPhone(
      Optional<Subject> phone, Function<Subject, Uni<Response>> act) {
    return phone.map(act).orElseGet(() -> Redirects.later(PhonesResource.PATH));
  }
}
