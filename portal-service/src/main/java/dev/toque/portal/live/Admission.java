package dev.toque.portal.live;

import dev.toque.portal.live.LiveStreams.Viewer;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.visit.Visitor;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Finds what a stream is of: the running request's session may follow what it shows. */
@Singleton
class Admission {

  private final Instance<Followed> all;
  private final Sessions sessions;
  private final Visitor visitor;

  Admission(Instance<Followed> all, Sessions sessions, Visitor visitor) {
    this.all = all;
    this.sessions = sessions;
    this.visitor = visitor;
  }

  /** What is followed, and who follows it. */
  record Stream(Followed followed, UUID id, Viewer viewer) {}

  /**
   * @throws ProblemException (as a failure) {@code not-found} without a session or when it shows
   *     nothing of that name
   */
  Uni<Stream> admit(String name) {
    return sessions
        .current()
        .map(session -> session.orElseThrow(Admission::nothing))
        .map(session -> stream(named(name), session));
  }

  private Followed named(String name) {
    return all.stream()
        .filter(followed -> followed.name().equals(name))
        .findFirst()
        .orElseThrow(Admission::nothing);
  }

  private Stream stream(Followed followed, Session session) {
    return new Stream(
        followed,
        followed.shown(session).orElseThrow(Admission::nothing),
        new Viewer(session.sid(), visitor.address()));
  }

  private static ProblemException nothing() {
    return ProblemException.of(ProblemCode.NOT_FOUND);
  }
}
