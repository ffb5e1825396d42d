package dev.toque.push.notification;

import io.smallrye.mutiny.Uni;

/** A way to reach phones. */
public interface Transport {

  /** Its name in {@code GET /config}. */
  String name();

  /** Whether it is configured here; one that is not is neither offered nor used. */
  default boolean configured() {
    return true;
  }

  /** Hands the notification over. An outcome is never a failure. */
  Uni<Outcome> send(Notification notification);
}
