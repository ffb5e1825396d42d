package dev.toque.activation.removal;

import dev.toque.activation.audit.Actor;
import dev.toque.activation.phone.GatedRequests;
import dev.toque.activation.phone.GatedRequests.Asked;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.wire.enrolment.GatedRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A phone leaves, or undoes the addition of another one (protocol.md 4). */
@Path("/api/activation/v1")
@Tag(name = "Enrolment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RemovalResource {

  private final GatedRequests gated;
  private final RemovePhone removePhone;
  private final VetoAddition vetoAddition;

  RemovalResource(GatedRequests gated, RemovePhone removePhone, VetoAddition vetoAddition) {
    this.gated = gated;
    this.removePhone = removePhone;
    this.vetoAddition = vetoAddition;
  }

  /** This phone no longer belongs to the account. */
  @DELETE
  @Path("enrollments/me")
  @Operation(summary = "Remove this phone")
  @RequestBody(content = @Content(schema = @Schema(implementation = GatedRequest.class)))
  public Uni<Void> remove(@Context HttpServerRequest request, byte[] body) {
    return gated.ask(request, body, StatementUse.REMOVE, Map.of()).chain(this::remove);
  }

  /** That other phone was not added by me. */
  @POST
  @Path("enrollments/{id}/veto")
  @Operation(summary = "Undo the addition of another phone")
  @RequestBody(content = @Content(schema = @Schema(implementation = GatedRequest.class)))
  public Uni<Void> veto(
      @Context HttpServerRequest request, @PathParam("id") UUID added, byte[] body) {
    return gated
        .ask(request, body, StatementUse.VETO, Map.of("eid", added.toString()))
        .chain(gated::open)
        .chain(opened -> vetoAddition.veto(opened.enrolment(), added));
  }

  /** A repeat finds the phone gone. Its gate is not asked then, so that nothing can be guessed. */
  private Uni<Void> remove(Asked asked) {
    return asked.enrolment().is(EnrolmentState.REMOVED)
        ? Uni.createFrom().voidItem()
        : gated
            .open(asked)
            .chain(opened -> removePhone.remove(opened.enrolment(), Actor.PHONE, ""));
  }
}
