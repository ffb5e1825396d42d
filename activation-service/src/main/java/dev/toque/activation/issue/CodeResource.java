package dev.toque.activation.issue;

import dev.toque.activation.ending.EndCodes;
import dev.toque.kit.token.Callers;
import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.EndCode;
import dev.toque.protocol.wire.activation.IssueCode;
import dev.toque.protocol.wire.activation.IssuedCode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Issues and ends codes for the portal (docs/internal-api.md). */
@Path("/internal/v1")
@Callers("portal")
@Tag(name = "Internal: codes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CodeResource {

  private final IssueCodes issueCodes;
  private final EndCodes endCodes;

  CodeResource(IssueCodes issueCodes, EndCodes endCodes) {
    this.issueCodes = issueCodes;
    this.endCodes = endCodes;
  }

  /** A new code for an account and a browser session. */
  @POST
  @Path("codes")
  @Operation(summary = "Issue an activation code")
  public Uni<RestResponse<IssuedCode>> issue(byte[] body) {
    return issueCodes
        .issue(StrictJson.read(body, IssueCode.class))
        .map(issued -> RestResponse.status(RestResponse.Status.CREATED, issued));
  }

  /** Ends one code and its pending enrolment. */
  @POST
  @Path("codes/{activationId}/end")
  @Operation(summary = "End a code")
  public Uni<Void> end(@PathParam("activationId") UUID activationId, byte[] body) {
    return endCodes.end(activationId, reason(body));
  }

  /** Ends all codes of an account and their pending enrolments. */
  @POST
  @Path("accounts/{accountId}/codes/end")
  @Operation(summary = "End all codes of an account")
  public Uni<Void> endAll(@PathParam("accountId") UUID accountId, byte[] body) {
    return endCodes.endAll(accountId, reason(body));
  }

  private static EndReason reason(byte[] body) {
    EndReason reason = StrictJson.read(body, EndCode.class).reason();
    if (reason == EndReason.TIME) {
      throw ProblemException.malformed("reason", "only time itself ends a code by time");
    }
    return reason;
  }
}
