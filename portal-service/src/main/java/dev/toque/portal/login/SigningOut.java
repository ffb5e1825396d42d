package dev.toque.portal.login;

import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;

/** Ends a session with everything that it had open. */
@Singleton
class SigningOut {

  private final Sessions sessions;
  private final List<SignOut> features;

  SigningOut(Sessions sessions, @Any Instance<SignOut> features) {
    this.sessions = sessions;
    this.features = features.stream().toList();
  }

  /** Ends the browser's session, if it has one. */
  Uni<Void> endCurrent() {
    return sessions
        .current()
        .flatMap(session -> session.map(this::end).orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<Void> end(Session session) {
    return Multi.createFrom()
        .iterable(features)
        .onItem()
        .transformToUniAndConcatenate(feature -> feature.ending(session))
        .collect()
        .asList()
        .chain(() -> sessions.end(session));
  }
}
