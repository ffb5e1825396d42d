package dev.toque.portal.banner;

import dev.toque.portal.live.SessionStreams;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** Tells a banner when its code has changed. */
@Path("/live/banner")
public class BannerStream {

  private final SessionStreams streams;
  private final CodeProgress progress;
  private final CodeSlot slot;

  BannerStream(SessionStreams streams, CodeProgress progress, CodeSlot slot) {
    this.streams = streams;
    this.progress = progress;
    this.slot = slot;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<OutboundSseEvent> follow(@Context Sse sse) {
    return streams.follow(sse, progress, session -> slot.read(session).map(ShownCode::id));
  }
}
