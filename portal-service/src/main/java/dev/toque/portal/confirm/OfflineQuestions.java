package dev.toque.portal.confirm;

import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

/**
 * The question that a waiting page shows for a phone without a network: 8 random digits, sealed in
 * the session. Each is answered once (protocol.md, section 6).
 */
@Singleton
public class OfflineQuestions {

  private static final String NAME = "offline-question";
  private static final int BOUND = 100_000_000;

  private final Sessions sessions;
  private final SecureRandom random = new SecureRandom();

  OfflineQuestions(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The question that the session shows. */
  public Optional<String> read(Session session) {
    return session.value(NAME).map(session::open);
  }

  /** Shows another one from now on. */
  public Uni<Void> renew(Session session) {
    return sessions.put(session, fresh(session));
  }

  /** The values of a session that shows another one. */
  Map<String, String> fresh(Session session) {
    return Map.of(NAME, session.seal("%08d".formatted(random.nextInt(BOUND))));
  }
}
