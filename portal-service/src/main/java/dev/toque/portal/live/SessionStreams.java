package dev.toque.portal.live;

import dev.toque.portal.live.LiveStreams.Viewer;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.visit.Visitor;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Streams of what the running request's session shows. */
@Singleton
public class SessionStreams {

  private final Sessions sessions;
  private final LiveStreams streams;
  private final Visitor visitor;

  SessionStreams(Sessions sessions, LiveStreams streams, Visitor visitor) {
    this.sessions = sessions;
    this.streams = streams;
    this.visitor = visitor;
  }

  /**
   * Follows what the session shows.
   *
   * @param shown finds it in the session
   * @throws ProblemException (as a failure) {@code not-found} without a session or when it shows
   *     nothing; {@code too-many-requests}
   */
  public Multi<OutboundSseEvent> follow(
      Sse sse, Followed followed, Function<Session, Optional<UUID>> shown) {
    String address = visitor.address();
    return sessions
        .current()
        .map(session -> session.orElseThrow(SessionStreams::nothing))
        .onItem()
        .transformToMulti(
            session ->
                streams.open(
                    followed,
                    shown.apply(session).orElseThrow(SessionStreams::nothing),
                    new Viewer(session.sid(), address),
                    sse));
  }

  private static ProblemException nothing() {
    return ProblemException.of(ProblemCode.NOT_FOUND);
  }
}
