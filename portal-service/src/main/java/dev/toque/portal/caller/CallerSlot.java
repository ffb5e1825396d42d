package dev.toque.portal.caller;

import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.protocol.json.StrictJson;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where an agent's session keeps the one check that its page shows. */
@Singleton
public class CallerSlot {

  private static final String NAME = "caller";

  private final Sessions sessions;

  CallerSlot(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The check, whoever it is about. */
  Optional<CallerCheck> read(Session session) {
    return session
        .value(NAME)
        .map(json -> StrictJson.read(json.getBytes(StandardCharsets.UTF_8), CallerCheck.class));
  }

  /** The check about this account. */
  public Optional<CallerCheck> read(Session session, UUID accountId) {
    return read(session).filter(check -> check.challenge().accountId().equals(accountId));
  }

  public Uni<Void> put(Session session, CallerCheck check) {
    return sessions.put(session, Map.of(NAME, StrictJson.writeString(check)));
  }

  public Uni<Void> clear(Session session) {
    return sessions.remove(session, NAME);
  }
}
