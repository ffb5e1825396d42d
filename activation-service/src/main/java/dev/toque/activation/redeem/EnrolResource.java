package dev.toque.activation.redeem;

import dev.toque.activation.code.CodeKeys;
import dev.toque.activation.limit.GuessLimiter;
import dev.toque.activation.phone.PhoneRequests;
import dev.toque.kit.web.ClientAddress;
import dev.toque.protocol.code.ActivationCode;
import dev.toque.protocol.gate.NewGate;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.wire.enrolment.EnrollAnswer;
import dev.toque.protocol.wire.enrolment.EnrollRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** {@code POST /enrollments}, in the order of protocol.md 4.2. */
@Path("/api/activation/v1")
@Tag(name = "Enrolment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EnrolResource {

  private final PhoneRequests phones;
  private final GuessLimiter limiter;
  private final CodeKeys keys;
  private final RedeemCode redeemCode;
  private final EnrolAnswers answers;

  EnrolResource(
      PhoneRequests phones,
      GuessLimiter limiter,
      CodeKeys keys,
      RedeemCode redeemCode,
      EnrolAnswers answers) {
    this.phones = phones;
    this.limiter = limiter;
    this.keys = keys;
    this.redeemCode = redeemCode;
    this.answers = answers;
  }

  /** Enrols the phone whose key made the proof: 201, or 200 when it repeats its request. */
  @POST
  @Path("enrollments")
  @Operation(summary = "Enrol this phone with an activation code")
  @RequestBody(content = @Content(schema = @Schema(implementation = EnrollRequest.class)))
  @APIResponse(
      responseCode = "201",
      description = "Enrolled",
      content = @Content(schema = @Schema(implementation = EnrollAnswer.class)))
  @APIResponse(
      responseCode = "200",
      description = "A repeat by the same key",
      content = @Content(schema = @Schema(implementation = EnrollAnswer.class)))
  public Uni<RestResponse<EnrollAnswer>> enrol(@Context HttpServerRequest request, byte[] body) {
    return phones
        .prove(request, body)
        .chain(
            key -> {
              EnrollRequest enrol = StrictJson.read(body, EnrollRequest.class);
              NewGate gate = NewGate.fromJson(enrol.gate());
              return limiter.guard(ClientAddress.of(request), () -> redeem(key, enrol, gate));
            })
        .map(
            redeemed ->
                RestResponse.status(
                    redeemed.fresh() ? Status.CREATED : Status.OK,
                    answers.answer(redeemed.enrolment())));
  }

  private Uni<Redeemed> redeem(DeviceKey key, EnrollRequest enrol, NewGate gate) {
    ActivationCode code = ActivationCode.parse(enrol.code());
    return phones
        .statement(enrol.statement(), key, StatementUse.ENROLL, Map.of("ch", code.sha256()))
        .map(statement -> EnrolAttempt.of(keys.hashes(code), key, enrol, gate, statement))
        .chain(redeemCode::redeem);
  }
}
