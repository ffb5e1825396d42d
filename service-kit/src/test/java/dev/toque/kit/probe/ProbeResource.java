package dev.toque.kit.probe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.kit.proof.ProofGuard;
import dev.toque.kit.token.Callers;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class ProbeResource {

  private final ProofGuard guard;

  ProbeResource(ProofGuard guard) {
    this.guard = guard;
  }

  @POST
  @Path("api/proven")
  @Consumes(MediaType.APPLICATION_JSON)
  public Uni<String> proven(@Context HttpServerRequest request, byte[] body) {
    return guard
        .verify(request, body)
        .invoke(key -> StrictJson.read(body, JsonNode.class))
        .map(DeviceKey::deviceId);
  }

  @GET
  @Path("api/fails/{how}")
  public Uni<String> fails(@jakarta.ws.rs.PathParam("how") String how) {
    return Uni.createFrom().failure(failure(how));
  }

  /** Ticks ten times a second. */
  @GET
  @Path("api/ticks")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<Long> ticks() {
    return Multi.createFrom().ticks().every(Duration.ofMillis(100));
  }

  @GET
  @Path("internal/v1/portal-only")
  @Callers("portal")
  public String portalOnly() {
    return "{}";
  }

  @GET
  @Path("internal/v1/fails")
  @Callers("portal")
  public Uni<String> failsInside() {
    return Uni.createFrom().failure(ProblemException.of(ProblemCode.NOT_FOUND));
  }

  @GET
  @Path("internal/v1/nobody")
  public String nobody() {
    return "{}";
  }

  private static Throwable failure(String how) {
    return switch (how) {
      case "limit" ->
          ProblemException.of(ProblemCode.TOO_MANY_REQUESTS)
              .with("retryAt", Instant.now().plusSeconds(90));
      case "outage" -> new IllegalStateException(new ConnectException("refused"));
      default -> new IllegalStateException("secret detail");
    };
  }
}
