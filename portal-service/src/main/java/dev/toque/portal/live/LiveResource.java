package dev.toque.portal.live;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** Tells a page when what it shows has changed. */
@Path("/live/{" + LiveResource.NAME + "}")
public class LiveResource {

  static final String NAME = "name";

  private final LiveStreams streams;

  LiveResource(LiveStreams streams) {
    this.streams = streams;
  }

  /**
   * A stream of the states of what the session shows under this name.
   *
   * @throws dev.toque.protocol.problem.ProblemException {@code not-found}, {@code
   *     too-many-requests}
   */
  @GET
  @Admitted
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<OutboundSseEvent> follow(
      @PathParam(NAME) String name, @Context ContainerRequestContext admitted, @Context Sse sse) {
    return streams.open(AdmissionFilter.admitted(admitted), sse);
  }
}
