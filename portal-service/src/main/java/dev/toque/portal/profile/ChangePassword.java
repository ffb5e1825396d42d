package dev.toque.portal.profile;

import dev.toque.portal.confirm.ConfirmedAct;
import dev.toque.portal.confirm.OpenChallenge;
import dev.toque.portal.confirm.Waiting;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.password.Passwords;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/**
 * Changes the password of who is signed in. Its hash waits in the session, sealed under the
 * cookie's key, until a phone has approved.
 */
@Singleton
class ChangePassword implements ConfirmedAct {

  private static final String PENDING = "new-password";
  private static final String NOTE = "password-changed";

  private final Waiting waiting;
  private final Passwords passwords;
  private final Sessions sessions;
  private final ReplacePassword replace;

  ChangePassword(Waiting waiting, Passwords passwords, Sessions sessions, ReplacePassword replace) {
    this.waiting = waiting;
    this.passwords = passwords;
    this.sessions = sessions;
    this.replace = replace;
  }

  @Override
  public Act act() {
    return Act.CHANGE_PASSWORD;
  }

  @Override
  public String page() {
    return ProfileResource.PATH;
  }

  @Override
  public Uni<Boolean> apply(Session session, OpenChallenge approved, DeviceView by) {
    return session
        .value(PENDING)
        .map(hash -> change(session, session.open(hash)))
        .orElseGet(() -> Uni.createFrom().voidItem())
        .replaceWith(true);
  }

  /** Asks the phones; empty when none can answer. */
  Uni<Optional<Response>> ask(Session session, String password) {
    return passwords
        .hash(password)
        .flatMap(hash -> sessions.put(session, Map.of(PENDING, session.seal(hash))))
        .chain(() -> waiting.ask(session, act(), Optional.empty()))
        .map(asked -> asked.map(challenge -> Redirects.to(waiting.page())));
  }

  /** Changes it at once, for who needs no phone's confirmation. */
  Uni<Void> now(Session session, String password) {
    return passwords.hash(password).flatMap(hash -> change(session, hash));
  }

  /** Whether it was changed just now; told once. */
  Uni<Boolean> takeNote(Session session) {
    return session.value(NOTE).isPresent()
        ? sessions.remove(session, NOTE).replaceWith(true)
        : Uni.createFrom().item(false);
  }

  private Uni<Void> change(Session session, String hash) {
    return replace
        .replace(session, hash)
        .chain(() -> sessions.remove(session, PENDING))
        .chain(() -> sessions.put(session, Map.of(NOTE, "")));
  }
}
