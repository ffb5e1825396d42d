package dev.toque.portal.recovery;

import dev.toque.portal.secret.SecretCode;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Recovery codes that were made just now: the session keeps them, sealed under the cookie's key, so
 * that a reload shows them again, until the person says that they are kept.
 */
@Singleton
class FreshCodes {

  private static final String NAME = "fresh-recovery-codes";
  private static final String SEPARATOR = " ";

  private final Sessions sessions;

  FreshCodes(Sessions sessions) {
    this.sessions = sessions;
  }

  List<String> read(Session session) {
    return session
        .value(NAME)
        .map(kept -> List.of(session.open(kept).split(SEPARATOR)))
        .orElse(List.of());
  }

  Uni<Void> show(Session session, List<SecretCode> codes) {
    String text = String.join(SEPARATOR, codes.stream().map(SecretCode::display).toList());
    return sessions.put(session, Map.of(NAME, session.seal(text)));
  }

  Uni<Void> forget(Session session) {
    return sessions.remove(session, NAME);
  }
}
