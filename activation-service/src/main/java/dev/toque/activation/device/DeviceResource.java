package dev.toque.activation.device;

import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.Enrolments;
import dev.toque.kit.token.Callers;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.TriesLeft;
import dev.toque.protocol.wire.activation.DeviceView;
import dev.toque.protocol.wire.activation.GateVerification;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Devices and their gates for portal and push (docs/internal-api.md). */
@Path("/internal/v1")
@Tag(name = "Internal: devices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeviceResource {

  private final Enrolments enrolments;
  private final DeviceViews views;
  private final VerifyAnswerGate verifyAnswerGate;

  DeviceResource(Enrolments enrolments, DeviceViews views, VerifyAnswerGate verifyAnswerGate) {
    this.enrolments = enrolments;
    this.views = views;
    this.verifyAnswerGate = verifyAnswerGate;
  }

  /** Every key that was ever enrolled is known, whatever became of it. */
  @GET
  @Path("devices/{deviceId}")
  @Callers({"portal", "push"})
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "A device with its keys")
  public Uni<DeviceView> device(@PathParam("deviceId") String deviceId) {
    return enrolments
        .ofDevice(deviceId)
        .map(found -> found.orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND)))
        .map(views::view);
  }

  /** Counts, then verifies the gate of an answer; then counts its number. */
  @POST
  @Path("devices/{deviceId}/gate-verifications")
  @Callers("push")
  @Operation(summary = "Verify the gate of an answer")
  public Uni<TriesLeft> verifyGate(@PathParam("deviceId") String deviceId, byte[] body) {
    GateVerification asked = StrictJson.read(body, GateVerification.class);
    return enrolments
        .ofDevice(deviceId)
        .map(found -> found.orElseThrow(() -> ProblemException.of(ProblemCode.NOT_ENROLLED)))
        .invoke(Enrolment::requireActive)
        .chain(enrolment -> verifyAnswerGate.verify(enrolment, asked))
        .map(TriesLeft::new);
  }
}
