package dev.toque.portal.visit;

import dev.toque.portal.page.Redirects;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who may see a page. A half session has no rights: it is led to the waiting page, and nobody is
 * led to sign-in.
 */
@Singleton
public class Access {

  /** Where somebody signs in. */
  public static final String SIGN_IN = "/login";

  /** Where a half session waits for its second factor. */
  public static final String CONFIRM = "/login/confirm";

  /** The start page. */
  public static final String HOME = "/";

  /** The value of a session that may do nothing before it has enrolled a phone. */
  public static final String MUST_ENROL = "must-enrol";

  private final Sessions sessions;

  Access(Sessions sessions) {
    this.sessions = sessions;
  }

  /** For pages of those who are signed in; who must enrol a phone first is led to do that. */
  public Uni<Response> full(Function<Session, Uni<Response>> page) {
    return enrolling(session -> mustEnrol(session) ? Redirects.later(HOME) : page.apply(session));
  }

  /** For the pages on which a phone is enrolled: also for those who must do that first. */
  public Uni<Response> enrolling(Function<Session, Uni<Response>> page) {
    return sessions.current().flatMap(session -> full(session, page));
  }

  /** Whether the session may do nothing before it has enrolled a phone. */
  public static boolean mustEnrol(Session session) {
    return session.value(MUST_ENROL).isPresent();
  }

  /** For pages of those whose password was right and whose second factor is awaited. */
  public Uni<Response> half(Function<Session, Uni<Response>> page) {
    return sessions.current().flatMap(session -> half(session, page));
  }

  private static Uni<Response> full(
      Optional<Session> session, Function<Session, Uni<Response>> page) {
    if (session.isEmpty()) {
      return Redirects.later(SIGN_IN);
    }
    return session.get().full() ? page.apply(session.get()) : Redirects.later(CONFIRM);
  }

  private static Uni<Response> half(
      Optional<Session> session, Function<Session, Uni<Response>> page) {
    if (session.isEmpty()) {
      return Redirects.later(SIGN_IN);
    }
    return session.get().full() ? Redirects.later(HOME) : page.apply(session.get());
  }
}
