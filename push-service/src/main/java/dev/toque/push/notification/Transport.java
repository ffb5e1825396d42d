package dev.toque.push.notification;

import io.smallrye.mutiny.Uni;

/**
 * A way to reach phones. One that is not configured is no bean, so that what is injected is what is
 * offered.
 */
public interface Transport {

  /** Its name in {@code GET /config}. */
  String name();

  /** Hands the notification over. An outcome is never a failure. */
  Uni<Outcome> send(Notification notification);
}
