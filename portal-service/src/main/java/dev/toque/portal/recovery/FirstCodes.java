package dev.toque.portal.recovery;

import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * The right of the session in which the first phone was confirmed: to make recovery codes once,
 * without asking that phone again.
 */
@Singleton
public class FirstCodes {

  private static final String NAME = "may-make-recovery-codes";

  private final Sessions sessions;

  FirstCodes(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The values of a session that has the right. */
  public static Map<String, String> values() {
    return Map.of(NAME, "");
  }

  boolean mayMake(Session session) {
    return session.value(NAME).isPresent();
  }

  Uni<Void> used(Session session) {
    return sessions.remove(session, NAME);
  }
}
