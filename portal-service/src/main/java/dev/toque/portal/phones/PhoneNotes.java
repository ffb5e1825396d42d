package dev.toque.portal.phones;

import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** What was done about a phone just now; the session keeps it until a page has told it. */
@Singleton
class PhoneNotes {

  private static final String NAME = "phone-note";

  private final Sessions sessions;

  PhoneNotes(Sessions sessions) {
    this.sessions = sessions;
  }

  Uni<Void> leave(Session session, PhoneNote note) {
    return sessions.put(session, Map.of(NAME, note.text()));
  }

  Uni<Optional<PhoneNote>> take(Session session) {
    Optional<PhoneNote> note = session.value(NAME).flatMap(PhoneNote::read);
    return note.isEmpty()
        ? Uni.createFrom().item(note)
        : sessions.remove(session, NAME).replaceWith(note);
  }
}
