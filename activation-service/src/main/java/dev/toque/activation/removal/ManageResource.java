package dev.toque.activation.removal;

import dev.toque.activation.audit.Actor;
import dev.toque.activation.ending.EndCodes;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.Enrolments;
import dev.toque.kit.problem.LogText;
import dev.toque.kit.token.Callers;
import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.RemoveEnrolment;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the portal does to phones for a person or the help desk (docs/internal-api.md). */
@Path("/internal/v1")
@Callers("portal")
@Tag(name = "Internal: devices")
@Produces(MediaType.APPLICATION_JSON)
public class ManageResource {

  private final Enrolments enrolments;
  private final RemovePhone removePhone;
  private final UnlockPhone unlockPhone;
  private final EndCodes endCodes;

  ManageResource(
      Enrolments enrolments, RemovePhone removePhone, UnlockPhone unlockPhone, EndCodes endCodes) {
    this.enrolments = enrolments;
    this.removePhone = removePhone;
    this.unlockPhone = unlockPhone;
    this.endCodes = endCodes;
  }

  /** Removes a phone; a pending one ends with its code. */
  @DELETE
  @Path("enrollments/{enrollmentId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Remove a phone")
  public Uni<Void> remove(@PathParam("enrollmentId") UUID enrolmentId, byte[] body) {
    RemoveEnrolment remove = StrictJson.read(body, RemoveEnrolment.class);
    return enrolment(enrolmentId)
        .chain(
            enrolment ->
                remove(enrolment, Actor.named(remove.by()), LogText.oneLine(remove.reason())));
  }

  /** All tries are there again. */
  @POST
  @Path("enrollments/{enrollmentId}/unlock")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Unlock a phone")
  public Uni<Void> unlock(@PathParam("enrollmentId") UUID enrolmentId) {
    return enrolment(enrolmentId).chain(unlockPhone::unlock);
  }

  /** The account is deleted: its codes end and its phones go. */
  @DELETE
  @Path("accounts/{accountId}")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Remove all phones of an account")
  public Uni<Void> removeAll(@PathParam("accountId") UUID accountId) {
    return endCodes
        .endAll(accountId, EndReason.ENDED)
        .chain(() -> enrolments.ofAccount(accountId))
        .onItem()
        .transformToMulti(all -> Multi.createFrom().iterable(all))
        .onItem()
        .transformToUniAndConcatenate(
            enrolment -> removePhone.remove(enrolment, Actor.PORTAL, "account deleted"))
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Enrolment> enrolment(UUID id) {
    return enrolments
        .withId(id)
        .map(found -> found.orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND)));
  }

  private Uni<Void> remove(Enrolment enrolment, Actor actor, String reason) {
    return endCodes
        .endPending(enrolment.activationId(), EndReason.ENDED)
        .chain(() -> removePhone.remove(enrolment, actor, reason));
  }
}
