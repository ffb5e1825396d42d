package dev.toque.portal.phones;

import dev.toque.portal.page.Redirects;
import dev.toque.portal.recovery.Recovered;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import dev.toque.protocol.enrolment.EnrolmentState;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;

/** What a person presses on the page of phones that no phone must confirm. */
@Path("/phones/{id}")
public class PhoneCareResource {

  private final Access access;
  private final OwnPhones ownPhones;
  private final PhoneCare care;
  private final Recovered recovered;
  private final Moves moves;

  PhoneCareResource(
      Access access, OwnPhones ownPhones, PhoneCare care, Recovered recovered, Moves moves) {
    this.access = access;
    this.ownPhones = ownPhones;
    this.care = care;
    this.recovered = recovered;
    this.moves = moves;
  }

  @POST
  @Path("/rename")
  public Uni<Response> rename(UUID id, @FormParam("name") String typed) {
    String name = typed == null ? "" : typed.strip();
    return andBack(
        session ->
            ownPhones.on(
                session, id, EnrolmentState.ACTIVE, phone -> care.rename(session, phone, name)));
  }

  @POST
  @Path("/test")
  public Uni<Response> test(UUID id) {
    return andBack(
        session ->
            ownPhones.on(session, id, EnrolmentState.ACTIVE, phone -> care.test(session, phone)));
  }

  /** Only for who came in by a recovery or temporary code (product.md, section 5). */
  @POST
  @Path("/unlock")
  public Uni<Response> unlock(UUID id) {
    return andBack(
        session ->
            recovered.until(session).isEmpty()
                ? Uni.createFrom().voidItem()
                : ownPhones.on(
                    session, id, EnrolmentState.LOCKED, phone -> care.unlock(session, phone)));
  }

  /** The old phone of a move stays. */
  @POST
  @Path("/keep")
  public Uni<Response> keep() {
    return andBack(moves::end);
  }

  private Uni<Response> andBack(Function<Session, Uni<Void>> work) {
    return access.full(
        session -> work.apply(session).replaceWith(() -> Redirects.to(PhonesResource.PATH)));
  }
}
