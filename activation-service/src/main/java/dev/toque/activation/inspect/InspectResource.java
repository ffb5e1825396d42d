package dev.toque.activation.inspect;

import dev.toque.activation.code.StoredCode;
import dev.toque.activation.confirmation.ConfirmationConfig;
import dev.toque.activation.limit.GuessLimiter;
import dev.toque.activation.phone.PortalDescription;
import dev.toque.kit.web.ClientAddress;
import dev.toque.protocol.code.ActivationCode;
import dev.toque.protocol.gate.GateMethod;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.wire.enrolment.InspectAnswer;
import dev.toque.protocol.wire.enrolment.InspectRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code POST /inspect}: which portal and account a code belongs to (protocol.md 4). */
@Path("/api/activation/v1")
@Tag(name = "Enrolment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InspectResource {

  private final GuessLimiter limiter;
  private final InspectCode inspectCode;
  private final PortalDescription portal;
  private final ConfirmationConfig confirmation;

  InspectResource(
      GuessLimiter limiter,
      InspectCode inspectCode,
      PortalDescription portal,
      ConfirmationConfig confirmation) {
    this.limiter = limiter;
    this.inspectCode = inspectCode;
    this.portal = portal;
    this.confirmation = confirmation;
  }

  /**
   * What the phone shows before it makes keys; the browser then shows that a phone has the code.
   */
  @POST
  @Path("inspect")
  @Operation(summary = "Look at an activation code")
  @RequestBody(content = @Content(schema = @Schema(implementation = InspectRequest.class)))
  public Uni<InspectAnswer> inspect(@Context HttpServerRequest request, byte[] body) {
    InspectRequest inspect = StrictJson.read(body, InspectRequest.class);
    return limiter
        .guard(
            ClientAddress.of(request),
            () -> inspectCode.inspect(ActivationCode.parse(inspect.code())))
        .map(this::answer);
  }

  private InspectAnswer answer(StoredCode code) {
    return new InspectAnswer(
        portal.get(),
        code.account().orElseThrow(),
        code.purpose(),
        code.requestedFrom().orElseThrow(),
        code.expiresAt(),
        GateMethod.offeredAt(portal.get().url()),
        confirmation.policy().wire());
  }
}
