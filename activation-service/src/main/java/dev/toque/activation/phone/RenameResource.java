package dev.toque.activation.phone;

import dev.toque.activation.enrolment.Enrolments;
import dev.toque.kit.token.Callers;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.enrolment.RenameRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Another name for a phone, given in the portal (docs/internal-api.md). */
@Path("/internal/v1")
@Callers("portal")
@Tag(name = "Internal: devices")
public class RenameResource {

  private final Enrolments enrolments;
  private final RenamePhone renamePhone;

  RenameResource(Enrolments enrolments, RenamePhone renamePhone) {
    this.enrolments = enrolments;
    this.renamePhone = renamePhone;
  }

  @PATCH
  @Path("enrollments/{enrollmentId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Rename a phone")
  public Uni<Void> rename(@PathParam("enrollmentId") UUID enrolmentId, byte[] body) {
    RenameRequest rename = StrictJson.read(body, RenameRequest.class);
    return enrolments
        .withId(enrolmentId)
        .map(found -> found.orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND)))
        .chain(enrolment -> renamePhone.rename(enrolment, rename.device().name()))
        .replaceWithVoid();
  }
}
