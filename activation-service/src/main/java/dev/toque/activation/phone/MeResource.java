package dev.toque.activation.phone;

import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.wire.enrolment.EnrollmentView;
import dev.toque.protocol.wire.enrolment.RenameRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a phone may know and say of itself: {@code /enrollments/me} (protocol.md 4). */
@Path("/api/activation/v1")
@Tag(name = "Enrolment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeResource {

  private final PhoneRequests phones;
  private final EnrolmentViews views;
  private final RenamePhone renamePhone;

  MeResource(PhoneRequests phones, EnrolmentViews views, RenamePhone renamePhone) {
    this.phones = phones;
    this.views = views;
    this.renamePhone = renamePhone;
  }

  /** The enrolment of the key that asks, in whatever state it is. */
  @GET
  @Path("enrollments/me")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "The state of this phone's enrolment")
  public Uni<EnrollmentView> me(@Context HttpServerRequest request) {
    return phones.prove(request, new byte[0]).chain(phones::enrolment).map(views::view);
  }

  /** Another name for the phone. */
  @PATCH
  @Path("enrollments/me")
  @Operation(summary = "Rename this phone")
  @RequestBody(content = @Content(schema = @Schema(implementation = RenameRequest.class)))
  public Uni<EnrollmentView> rename(@Context HttpServerRequest request, byte[] body) {
    return phones
        .prove(request, body)
        .chain(
            key -> {
              RenameRequest rename = StrictJson.read(body, RenameRequest.class);
              return phones
                  .enrolment(key)
                  .chain(enrolment -> renamePhone.rename(enrolment, rename.device().name()));
            })
        .map(views::view);
  }
}
