package dev.toque.portal.admin;

import dev.toque.portal.newpassword.Invitations;
import dev.toque.portal.web.ForAgents;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invites people. */
@ForAgents
@Tag(name = "Access")
@Path("/api/admin/v1/accounts/{username}/invitation")
@Produces(MediaType.APPLICATION_JSON)
public class InvitationResource {

  private final Wards wards;
  private final Callers callers;
  private final Invitations invitations;

  InvitationResource(Wards wards, Callers callers, Invitations invitations) {
    this.wards = wards;
    this.callers = callers;
    this.invitations = invitations;
  }

  /** Makes one and mails it; the answer is the only other place where its link is told. */
  @POST
  @Operation(summary = "Invite the person of a new account to choose a password")
  @APIResponse(
      responseCode = "201",
      description = "The invitation, told here and in its letter alone",
      content = @Content(schema = @Schema(implementation = InvitationAnswer.class)))
  public Uni<Response> invite(@PathParam("username") String userName) {
    return wards
        .require(userName)
        .flatMap(account -> invitations.invite(account, callers.caller().actor()))
        .map(InvitationAnswer::from)
        .map(made -> Response.status(Response.Status.CREATED).entity(made).build());
  }
}
