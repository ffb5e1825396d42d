package dev.toque.portal.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Admits a browser to a page by how far it has come, and sends it elsewhere otherwise. */
@ApplicationScoped
public class Admission {

  private static final String SIGN_IN = "/login";
  private static final String CONFIRM = "/login/confirm";
  private static final String HOME = "/";

  private final Sessions sessions;

  Admission(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The full session; a half one belongs to the waiting page, none to the sign-in page. */
  public Uni<Session> full() {
    return session().invoke(session -> require(session.full(), CONFIRM));
  }

  /** The half session; a full one belongs home. */
  public Uni<Session> half() {
    return session().invoke(session -> require(!session.full(), HOME));
  }

  private Uni<Session> session() {
    return sessions.current().map(session -> session.orElseThrow(() -> new Elsewhere(SIGN_IN)));
  }

  private static void require(boolean fits, String otherwise) {
    if (!fits) {
      throw new Elsewhere(otherwise);
    }
  }
}
