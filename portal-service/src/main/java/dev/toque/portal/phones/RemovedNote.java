package dev.toque.portal.phones;

import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** The name of the phone that was removed just now, until a page has told it. */
@Singleton
class RemovedNote {

  private static final String NAME = "removed-phone";

  private final Sessions sessions;

  RemovedNote(Sessions sessions) {
    this.sessions = sessions;
  }

  Uni<Void> leave(Session session, String phone) {
    return sessions.put(session, Map.of(NAME, phone));
  }

  Uni<Optional<String>> take(Session session) {
    Optional<String> name = session.value(NAME);
    return name.isEmpty()
        ? Uni.createFrom().item(name)
        : sessions.remove(session, NAME).replaceWith(name);
  }
}
