package dev.toque.portal.admin;

import dev.toque.portal.care.Care;
import dev.toque.portal.web.ForAgents;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets a person in again, or out (protocol.md, section 8). Bodies may give a reason. */
@ForAgents
@Tag(name = "Access")
@Path("/api/admin/v1/accounts/{username}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class AccountAccessResource {

  private final Wards wards;
  private final Care care;

  AccountAccessResource(Wards wards, Care care) {
    this.wards = wards;
    this.care = care;
  }

  /** Forgets wrong PINs of every phone, and wrong passwords in a row. */
  @POST
  @Path("/unlock")
  @HelpDeskToo
  @Operation(summary = "Forget wrong PINs and wrong passwords in a row")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReasonRequest.class)))
  public Uni<Void> unlock(@PathParam("username") String userName, byte[] body) {
    return wards.deed(userName, body).flatMap(care::unlock);
  }

  /** Gives one; the answer is the only place where it is told. */
  @POST
  @Path("/temporary-code")
  @HelpDeskToo
  @Operation(summary = "Give a temporary code, to who has lost the phone")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReasonRequest.class)))
  @APIResponse(
      responseCode = "201",
      description = "The code, told here alone",
      content = @Content(schema = @Schema(implementation = TemporaryCodeAnswer.class)))
  public Uni<Response> temporaryCode(@PathParam("username") String userName, byte[] body) {
    return wards
        .deed(userName, body)
        .flatMap(care::giveCode)
        .map(TemporaryCodeAnswer::from)
        .map(given -> Response.status(Response.Status.CREATED).entity(given).build());
  }

  @DELETE
  @Path("/sessions")
  @HelpDeskToo
  @Operation(summary = "End every session")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReasonRequest.class)))
  public Uni<Void> endSessions(@PathParam("username") String userName, byte[] body) {
    return wards.deed(userName, body).flatMap(care::endSessions);
  }
}
