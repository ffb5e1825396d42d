package dev.toque.push.notification.stream;

import dev.toque.kit.web.ClientAddress;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Server-sent events while the app is open (protocol.md, section 5). */
@Path("/api/push/v1/stream")
@Tag(name = "Challenges")
public class StreamResource {

  private final Streams streams;

  StreamResource(Streams streams) {
    this.streams = streams;
  }

  /** Works while the enrolment is pending, too. */
  @GET
  @Admitted
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(summary = "Challenges, withdrawals and enrolment status as they come")
  public Multi<OutboundSseEvent> stream(
      @Context ContainerRequestContext admitted,
      @Context HttpServerRequest request,
      @Context Sse sse) {
    return streams
        .open(AdmissionFilter.admitted(admitted), ClientAddress.of(request))
        .map(event -> event.on(sse));
  }
}
