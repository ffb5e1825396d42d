package dev.toque.portal.confirm;

import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.protocol.json.StrictJson;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a session keeps what it has asked the phones: one challenge at a time. */
@Singleton
public class ChallengeSlot {

  private static final String NAME = "challenge";

  private final Sessions sessions;

  ChallengeSlot(Sessions sessions) {
    this.sessions = sessions;
  }

  public Optional<OpenChallenge> read(Session session) {
    return session
        .value(NAME)
        .map(json -> StrictJson.read(json.getBytes(StandardCharsets.UTF_8), OpenChallenge.class));
  }

  Uni<Void> put(Session session, OpenChallenge challenge) {
    return put(session, challenge, Map.of());
  }

  /** Keeps it together with what else its page shows. */
  Uni<Void> put(Session session, OpenChallenge challenge, Map<String, String> besides) {
    Map<String, String> values = new HashMap<>(besides);
    values.put(NAME, StrictJson.writeString(challenge));
    return sessions.put(session, values);
  }

  public Uni<Void> clear(Session session) {
    return sessions.remove(session, NAME);
  }
}
