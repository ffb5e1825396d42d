package dev.toque.portal.confirm;

import dev.toque.portal.live.LiveStreams;
import dev.toque.portal.live.LiveStreams.Viewer;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.visit.Visitor;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
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

  private final Sessions sessions;
  private final ChallengeSlot slot;
  private final ChallengeProgress progress;
  private final LiveStreams streams;
  private final Visitor visitor;

  ConfirmStream(
      Sessions sessions,
      ChallengeSlot slot,
      ChallengeProgress progress,
      LiveStreams streams,
      Visitor visitor) {
    this.sessions = sessions;
    this.slot = slot;
    this.progress = progress;
    this.streams = streams;
    this.visitor = visitor;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<OutboundSseEvent> follow(@Context Sse sse) {
    String address = visitor.address();
    return sessions
        .current()
        .map(session -> session.orElseThrow(ConfirmStream::nothing))
        .onItem()
        .transformToMulti(session -> follow(session, new Viewer(session.sid(), address), sse));
  }

  private Multi<OutboundSseEvent> follow(Session session, Viewer viewer, Sse sse) {
    OpenChallenge challenge = slot.read(session).orElseThrow(ConfirmStream::nothing);
    return streams.open(progress, challenge.id(), viewer, sse);
  }

  private static ProblemException nothing() {
    return ProblemException.of(ProblemCode.NOT_FOUND);
  }
}
