package dev.toque.portal.mail;

import io.smallrye.mutiny.Uni;

/** A way to send letters. */
interface Transport {

  /** Sends it; fails when it was not taken. */
  Uni<Void> send(Letter letter);
}
