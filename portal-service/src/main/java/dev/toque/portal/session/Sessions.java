package dev.toque.portal.session;

import dev.toque.portal.account.Account;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes, reads, moves and ends sessions of the running request's browser. */
@ApplicationScoped
public class Sessions {

  private static final String COOKIE = "toque";
  private static final String CONFIRMED_BY = "confirmed-by";
  private static final String READ_ONCE = Sessions.class.getName();

  private final SessionStore store;
  private final SessionConfig config;
  private final Cookies cookies;
  private final SessionMeter meter;
  private final Clock clock;

  Sessions(
      SessionStore store, SessionConfig config, Cookies cookies, SessionMeter meter, Clock clock) {
    this.store = store;
    this.config = config;
    this.cookies = cookies;
    this.meter = meter;
    this.clock = clock;
  }

  /** The session of the running request; read once a request. Reading renews its idle time. */
  public Uni<Optional<Session>> current() {
    RoutingContext context = cookies.context();
    Uni<Optional<Session>> known = context.get(READ_ONCE);
    if (known == null) {
      known = secretOfCookie().map(this::read).orElseGet(Sessions::none).memoize().indefinitely();
      context.put(READ_ONCE, known);
    }
    return known;
  }

  /** The session as it is by now, for who waits for another request of the same browser. */
  public Uni<Optional<Session>> reread(Session session) {
    return read(session.secret());
  }

  /** Starts a session under a new id, after the password was right, and sets its cookie. */
  public Uni<Session> create(
      Kind kind, Account account, SignedInFrom from, Map<String, String> values) {
    Instant now = clock.instant();
    SessionSecret secret = SessionSecret.random();
    Session session =
        new Session(
            secret.key(),
            UUID.randomUUID().toString(),
            kind,
            account.id,
            account.userName,
            account.displayName,
            now,
            now.plus(config.longest()),
            from,
            values,
            secret);
    return store
        .write(session.key(), account.id, "", SessionFields.of(session))
        .invoke(() -> hand(session))
        .invoke(() -> meter.created(session))
        .replaceWith(session);
  }

  /**
   * Moves a session to a new id; the old one is dead at once. It keeps {@code sid}, person and
   * ends; of its values only those given here, because sealed ones cannot be opened under the new
   * cookie.
   *
   * @throws ProblemException (as a failure) {@code unauthorized} when the old one is gone, so that
   *     of two renewals one succeeds
   */
  public Uni<Session> renew(Session old, Kind kind, Map<String, String> values) {
    Session session = old.movedTo(SessionSecret.random(), kind, values);
    return store
        .write(session.key(), old.accountId(), old.key(), SessionFields.of(session))
        .invoke(Sessions::require)
        .invoke(() -> hand(session))
        .invoke(() -> meter.renewed(old, session))
        .replaceWith(session);
  }

  /** Keeps values in a session; fails with {@code unauthorized} when it has ended meanwhile. */
  public Uni<Void> put(Session session, Map<String, String> values) {
    return store
        .put(session.key(), SessionFields.values(values))
        .invoke(Sessions::require)
        .replaceWithVoid();
  }

  /** Keeps a value unless there is one of that name; says whether it was kept. */
  public Uni<Boolean> putIfAbsent(Session session, String name, String value) {
    return store.putIfAbsent(session.key(), SessionFields.value(name), value);
  }

  /** Forgets values. */
  public Uni<Void> remove(Session session, String... names) {
    return store.remove(session.key(), Arrays.stream(names).map(SessionFields::value).toList());
  }

  /** Ends a session and takes its cookie away. */
  public Uni<Void> end(Session session) {
    return store
        .end(session.key(), session.accountId())
        .invoke(
            () -> {
              cookies.remove(COOKIE);
              cookies.context().remove(READ_ONCE);
            });
  }

  /** Ends every session of the account but the one with this key. */
  public Uni<Void> endOthers(UUID accountId, String exceptKey) {
    return store.endOthers(accountId, exceptKey).replaceWithVoid();
  }

  /** Ends one session of the account, but not this one; says whether there was one. */
  public Uni<Boolean> endOther(Session mine, String sid) {
    return store.endWhere(mine.accountId(), mine.key(), "sid", sid).map(ended -> ended > 0);
  }

  /** The values of a session that this phone has confirmed. */
  public static Map<String, String> confirmedBy(UUID enrollmentId) {
    return Map.of(CONFIRMED_BY, enrollmentId.toString());
  }

  /** Ends the account's sessions that this phone has confirmed. */
  public Uni<Integer> endConfirmedBy(UUID accountId, UUID enrollmentId) {
    return store.endWhere(
        accountId, "", SessionFields.value(CONFIRMED_BY), enrollmentId.toString());
  }

  /** The account's sessions, newest use first. */
  public Uni<List<LiveSession>> of(UUID accountId) {
    return store
        .list(accountId)
        .map(
            all ->
                all.stream().sorted(Comparator.comparing(LiveSession::usedAt).reversed()).toList());
  }

  /** Ends every session of the account. */
  public Uni<Void> endAll(UUID accountId) {
    return store.endOthers(accountId, "").replaceWithVoid();
  }

  /**
   * The CSRF token that belongs to the cookie which the browser sent, whether its session lives or
   * not.
   */
  public Optional<String> csrfOfCookie() {
    return secretOfCookie().map(SessionSecret::csrf);
  }

  private Uni<Optional<Session>> read(SessionSecret secret) {
    return store
        .read(secret.key())
        .map(
            fields ->
                fields.isEmpty()
                    ? Optional.<Session>empty()
                    : Optional.of(SessionFields.session(fields, secret)));
  }

  private Optional<SessionSecret> secretOfCookie() {
    try {
      return cookies.read(COOKIE).map(SessionSecret::of);
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static Uni<Optional<Session>> none() {
    return Uni.createFrom().item(Optional.empty());
  }

  private void hand(Session session) {
    cookies.write(COOKIE, session.secret().cookieValue());
    cookies.context().put(READ_ONCE, Uni.createFrom().item(Optional.of(session)));
  }

  private static void require(boolean written) {
    if (!written) {
      throw ProblemException.of(ProblemCode.UNAUTHORIZED);
    }
  }
}
