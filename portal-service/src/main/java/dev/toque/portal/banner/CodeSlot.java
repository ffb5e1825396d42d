package dev.toque.portal.banner;

import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.protocol.json.StrictJson;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Where a session keeps the code that it shows, and that the person does not want one now. */
@Singleton
class CodeSlot {

  private static final String CODE = "code";
  private static final String DISMISSED = "banner-dismissed";
  private static final String WANTED = "banner-wanted";

  private final Sessions sessions;

  CodeSlot(Sessions sessions) {
    this.sessions = sessions;
  }

  Optional<ShownCode> read(Session session) {
    return session
        .value(CODE)
        .map(json -> StrictJson.read(json.getBytes(StandardCharsets.UTF_8), ShownCode.class));
  }

  /** The values of a session that keeps this code and nothing else. */
  static Map<String, String> values(ShownCode code) {
    return Map.of(CODE, StrictJson.writeString(code));
  }

  Uni<Void> put(Session session, ShownCode code) {
    return sessions.put(session, values(code));
  }

  Uni<Void> clear(Session session) {
    return sessions.remove(session, CODE);
  }

  boolean dismissed(Session session) {
    return session.value(DISMISSED).isPresent();
  }

  /** Until the next sign-in, which makes a new session; a code is kept no longer. */
  Uni<Void> dismiss(Session session) {
    return sessions.put(session, Map.of(DISMISSED, "")).chain(() -> clear(session));
  }

  Uni<Void> showAgain(Session session) {
    return sessions
        .remove(session, DISMISSED)
        .chain(() -> sessions.put(session, Map.of(WANTED, "")));
  }

  /** Whether the person has asked for it themselves. */
  boolean wanted(Session session) {
    return session.value(WANTED).isPresent();
  }
}
