package dev.toque.portal.live;

import dev.toque.portal.session.Session;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Something that pages can follow: where its hints come from and how its state is read. */
public interface Followed {

  /** The last part of the stream's path, {@code /live/{name}}. */
  String name();

  /** What of it a session shows, and so may follow. */
  Optional<UUID> shown(Session session);

  /** The channel of its hints. */
  String channel(UUID id);

  /**
   * The states of these, by id, each as one word that differs when a page must show something else;
   * what is not known may be left out. At most 400 ids a call.
   */
  Uni<Map<UUID, String>> states(List<UUID> ids);
}
