package dev.toque.activation.offline;

import dev.toque.kit.token.Callers;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.wire.activation.OfflineVerdict;
import dev.toque.protocol.wire.activation.OfflineVerification;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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

/** Verifies responses without a network for the portal (docs/internal-api.md). */
@Path("/internal/v1/accounts/{accountId}/offline-verifications")
@Callers("portal")
@Tag(name = "Internal: accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OfflineResource {

  private final VerifyOffline verifyOffline;

  OfflineResource(VerifyOffline verifyOffline) {
    this.verifyOffline = verifyOffline;
  }

  /** Counted before it is verified; each question once. */
  @POST
  @Operation(summary = "Verify a response without a network")
  @RequestBody(content = @Content(schema = @Schema(implementation = OfflineVerification.class)))
  public Uni<OfflineVerdict> verify(@PathParam("accountId") UUID accountId, byte[] body) {
    return verifyOffline.verify(accountId, StrictJson.read(body, OfflineVerification.class));
  }
}
