package dev.toque.push.answer;

import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.wire.signin.AnswerRequest;
import dev.toque.protocol.wire.signin.AnswerResult;
import dev.toque.push.device.Phones;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where phones answer (protocol.md, section 5). */
@Path("/api/push/v1/challenges/{id}/answer")
@Tag(name = "Challenges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AnswerResource {

  private final Phones phones;
  private final AnswerChallenge answerChallenge;

  AnswerResource(Phones phones, AnswerChallenge answerChallenge) {
    this.phones = phones;
    this.answerChallenge = answerChallenge;
  }

  /** Approves, denies or reports. */
  @POST
  @Operation(summary = "Answer a challenge")
  @RequestBody(content = @Content(schema = @Schema(implementation = AnswerRequest.class)))
  public Uni<AnswerResult> answer(
      @Context HttpServerRequest request, @PathParam("id") String id, byte[] body) {
    return phones
        .enrolled(request, body)
        .chain(
            phone -> answerChallenge.answer(phone, id, StrictJson.read(body, AnswerRequest.class)));
  }
}
