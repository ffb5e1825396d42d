package dev.toque.portal.helpdesk;

import dev.toque.portal.recovery.TemporaryCodes.Given;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.protocol.json.StrictJson;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A temporary code on its way to the one page that shows it, sealed under the cookie's key. */
@Singleton
class FreshCode {

  private static final String NAME = "given-code";

  private final Sessions sessions;

  FreshCode(Sessions sessions) {
    this.sessions = sessions;
  }

  Uni<Void> put(Session session, Given given) {
    return sessions.put(session, Map.of(NAME, session.seal(StrictJson.writeString(given))));
  }

  /** Gives it once. */
  Uni<Optional<Given>> take(Session session) {
    Optional<Given> given = session.value(NAME).map(session::open).map(FreshCode::read);
    return given.isEmpty()
        ? Uni.createFrom().item(given)
        : sessions.remove(session, NAME).replaceWith(given);
  }

  private static Given read(String json) {
    return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), Given.class);
  }
}
