package dev.toque.activation.phone;

import dev.toque.activation.gate.Opened;
import dev.toque.protocol.gate.GateProof;
import dev.toque.protocol.gate.NewGate;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.wire.TriesLeft;
import dev.toque.protocol.wire.enrolment.ChangeGateRequest;
import dev.toque.protocol.wire.enrolment.GatedRequest;
import dev.toque.protocol.wire.enrolment.Offline;
import dev.toque.protocol.wire.enrolment.OfflineAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A phone's own gate: whether the PIN is right, and another PIN (protocol.md 4). */
@Path("/api/activation/v1")
@Tag(name = "Gate")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GateResource {

  private final PhoneRequests phones;
  private final GatedRequests gated;
  private final ChangeGate changeGate;

  GateResource(PhoneRequests phones, GatedRequests gated, ChangeGate changeGate) {
    this.phones = phones;
    this.gated = gated;
    this.changeGate = changeGate;
  }

  /** Says whether the gate opens; a wrong one counts as everywhere. */
  @POST
  @Path("enrollments/me/gate-check")
  @Operation(summary = "Check the PIN")
  @RequestBody(content = @Content(schema = @Schema(implementation = GatedRequest.class)))
  public Uni<TriesLeft> check(@Context HttpServerRequest request, byte[] body) {
    return gated
        .ask(request, body, StatementUse.CHECK, Map.of())
        .chain(gated::open)
        .map(Opened::triesLeft)
        .map(TriesLeft::new);
  }

  /** Another gate, and with it a new offline secret. */
  @PUT
  @Path("enrollments/me/gate")
  @Operation(summary = "Change the PIN")
  @RequestBody(content = @Content(schema = @Schema(implementation = ChangeGateRequest.class)))
  public Uni<OfflineAnswer> change(@Context HttpServerRequest request, byte[] body) {
    return phones.prove(request, body).chain(key -> change(key, body)).map(OfflineAnswer::new);
  }

  private Uni<Offline> change(DeviceKey key, byte[] body) {
    ChangeGateRequest change = StrictJson.read(body, ChangeGateRequest.class);
    GateProof proof = GateProof.fromJson(change.gate());
    NewGate next = NewGate.fromJson(change.next(), "next");
    return phones
        .enrolment(key)
        .chain(
            enrolment ->
                phones
                    .statement(change.statement(), key, StatementUse.CHANGE, Map.of())
                    .chain(
                        statement ->
                            changeGate.change(
                                enrolment, new ChangeGate.Wish(statement, proof, next))));
  }
}
