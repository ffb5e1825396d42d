package dev.toque.portal.login;

import dev.toque.portal.session.Session;
import io.smallrye.mutiny.Uni;

/** What a feature ends when a person signs out: its code, its challenge. */
public interface SignOut {

  /** Ends what this session had open. */
  Uni<Void> ending(Session session);
}
