package dev.toque.push.challenge;

import dev.toque.protocol.wire.signin.ChallengeList;
import dev.toque.protocol.wire.signin.ChallengeView;
import dev.toque.push.device.Phones;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a phone is asked (protocol.md, section 5). */
@Path("/api/push/v1/challenges")
@Tag(name = "Challenges")
@Produces(MediaType.APPLICATION_JSON)
public class ChallengeResource {

  private final Phones phones;
  private final Challenges challenges;

  ChallengeResource(Phones phones, Challenges challenges) {
    this.phones = phones;
    this.challenges = challenges;
  }

  /** The app's <em>Check now</em>: also what was withheld from notification and stream. */
  @GET
  @Operation(summary = "Pending challenges for this phone, newest first")
  public Uni<ChallengeList> pending(@Context HttpServerRequest request) {
    return phones
        .enrolled(request)
        .chain(phone -> challenges.pending(phone.accountId()))
        .chain(challenges::showAll)
        .map(ChallengeList::new);
  }

  /** One challenge of this phone's account, in whatever state. */
  @GET
  @Path("{id}")
  @Operation(summary = "One challenge")
  public Uni<ChallengeView> challenge(
      @Context HttpServerRequest request, @PathParam("id") String id) {
    return phones
        .enrolled(request)
        .chain(phone -> challenges.ofAccount(phone.accountId(), id))
        .chain(challenges::show);
  }
}
