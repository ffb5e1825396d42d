package dev.toque.portal.visit;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.protocol.wire.activation.AccountDevices;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;
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

  private static final String BY_PASSWORD = "by-password";

  private final Sessions sessions;
  private final ActivationService activation;

  Access(Sessions sessions, ActivationService activation) {
    this.sessions = sessions;
    this.activation = activation;
  }

  /**
   * For pages of those who are signed in; who must enrol a phone first is led to do that. Also
   * whoever the password alone let in when the account has had a phone since: the home page knows
   * whether this is the browser in which that was confirmed.
   */
  public Uni<Response> full(Function<Session, Uni<Response>> page) {
    return enrolling(
        session ->
            mustEnrol(session)
                ? Redirects.later(HOME)
                : outrun(session)
                    .flatMap(gone -> gone ? Redirects.later(HOME) : page.apply(session)));
  }

  /** The values of a session that the password alone has opened. */
  public static Map<String, String> byPassword() {
    return Map.of(BY_PASSWORD, "");
  }

  /**
   * Whether the password alone has opened this session, which it does not for an account that has
   * ever had a phone (protocol.md, section 4.4). Such sessions end when that phone is confirmed;
   * this is for those that a fault or a Redis of yesterday has spared.
   */
  public static boolean isByPassword(Session session) {
    return session.value(BY_PASSWORD).isPresent();
  }

  /** Ends a session that is not to be, and leads to the sign-in page. */
  public Uni<Response> signOut(Session session) {
    return sessions.end(session).replaceWith(Redirects.to(SIGN_IN));
  }

  private Uni<Boolean> outrun(Session session) {
    return isByPassword(session)
        ? activation.account(session.accountId()).map(AccountDevices::everActive)
        : Uni.createFrom().item(false);
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
