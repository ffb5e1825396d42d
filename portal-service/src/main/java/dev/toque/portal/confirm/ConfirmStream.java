package dev.toque.portal.confirm;

import dev.toque.portal.live.SessionStreams;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** Tells a waiting page when its challenge has changed. */
@Path("/live/confirm")
public class ConfirmStream {

  private final SessionStreams streams;
  private final ChallengeProgress progress;
  private final ChallengeSlot slot;

  ConfirmStream(SessionStreams streams, ChallengeProgress progress, ChallengeSlot slot) {
    this.streams = streams;
    this.progress = progress;
    this.slot = slot;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<OutboundSseEvent> follow(@Context Sse sse) {
    return streams.follow(sse, progress, session -> slot.read(session).map(OpenChallenge::id));
  }
}
