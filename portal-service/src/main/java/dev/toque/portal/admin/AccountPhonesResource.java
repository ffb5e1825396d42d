package dev.toque.portal.admin;

import dev.toque.portal.care.Care;
import dev.toque.portal.care.CareForPhones;
import dev.toque.portal.web.ForAgents;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Phones of an account (protocol.md, section 8). */
@ForAgents
@Tag(name = "Phones of an account")
@Path("/api/admin/v1/accounts/{username}/phones")
@Produces(MediaType.APPLICATION_JSON)
public class AccountPhonesResource {

  private final Wards wards;
  private final CareForPhones phones;
  private final Care care;

  AccountPhonesResource(Wards wards, CareForPhones phones, Care care) {
    this.wards = wards;
    this.phones = phones;
    this.care = care;
  }

  @GET
  @HelpDeskToo
  @Operation(summary = "List the phones")
  public Uni<PhoneAnswer.All> all(@PathParam("username") String userName) {
    return wards.require(userName).flatMap(phones::of).map(PhoneAnswer.All::from);
  }

  @DELETE
  @Path("/{enrollmentId}")
  @Consumes(MediaType.WILDCARD)
  @HelpDeskToo
  @Operation(summary = "Remove a phone")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReasonRequest.class)))
  public Uni<Void> remove(
      @PathParam("username") String userName,
      @PathParam("enrollmentId") UUID enrollmentId,
      byte[] body) {
    return wards.deed(userName, body).flatMap(deed -> care.removePhone(deed, enrollmentId));
  }
}
