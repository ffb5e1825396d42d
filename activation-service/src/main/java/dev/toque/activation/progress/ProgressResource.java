package dev.toque.activation.progress;

import dev.toque.activation.confirmation.ConfirmPhone;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.Enrolments;
import dev.toque.kit.token.Callers;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.CodeIds;
import dev.toque.protocol.wire.activation.CodeState;
import dev.toque.protocol.wire.activation.CodeStates;
import dev.toque.protocol.wire.activation.ConfirmNumber;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The browser's side of a code: how far it is, and the number (docs/internal-api.md). */
@Path("/internal/v1")
@Callers("portal")
@Tag(name = "Internal: codes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProgressResource {

  /** As many as fit into the largest body. */
  private static final int MOST_AT_ONCE = 400;

  private final Progress progress;
  private final Enrolments enrolments;
  private final ConfirmPhone confirmPhone;

  ProgressResource(Progress progress, Enrolments enrolments, ConfirmPhone confirmPhone) {
    this.progress = progress;
    this.enrolments = enrolments;
    this.confirmPhone = confirmPhone;
  }

  @GET
  @Path("codes/{activationId}")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "How far a code has come")
  public Uni<CodeState> state(@PathParam("activationId") UUID activationId) {
    return progress.of(activationId);
  }

  @POST
  @Path("codes/states")
  @Operation(summary = "How far many codes have come")
  public Uni<CodeStates> states(byte[] body) {
    CodeIds asked = StrictJson.read(body, CodeIds.class);
    if (asked.ids().size() > MOST_AT_ONCE) {
      throw ProblemException.malformed("ids", "at most " + MOST_AT_ONCE);
    }
    return progress.of(asked.ids()).map(CodeStates::new);
  }

  /** The number that was typed in the browser session that made the code. */
  @POST
  @Path("codes/{activationId}/confirm")
  @Operation(summary = "Confirm the phone by its number")
  public Uni<CodeState> confirm(@PathParam("activationId") UUID activationId, byte[] body) {
    String number = StrictJson.read(body, ConfirmNumber.class).number();
    return enrolments
        .ofActivation(activationId)
        .chain(
            enrolment ->
                isConfirmable(enrolment)
                    ? confirmPhone.confirm(enrolment.get(), number)
                    : nothingToConfirm(activationId))
        .chain(() -> progress.of(activationId));
  }

  /** This is not my phone. */
  @POST
  @Path("codes/{activationId}/reject")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Throw away the phone that redeemed a code")
  public Uni<CodeState> reject(@PathParam("activationId") UUID activationId) {
    return enrolments
        .ofActivation(activationId)
        .chain(
            enrolment ->
                enrolment.map(confirmPhone::reject).orElseGet(() -> Uni.createFrom().voidItem()))
        .chain(() -> progress.of(activationId));
  }

  /** A phone that is active already has been confirmed: repeating that is safe. */
  private static boolean isConfirmable(Optional<Enrolment> enrolment) {
    return enrolment.filter(known -> !known.is(EnrolmentState.REJECTED)).isPresent();
  }

  private Uni<Void> nothingToConfirm(UUID activationId) {
    return progress
        .of(activationId)
        .map(
            state -> {
              throw ProblemException.of(ProblemCode.NOT_PENDING)
                  .with("state", state.state().wire());
            });
  }
}
