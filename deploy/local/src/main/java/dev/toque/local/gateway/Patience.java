package dev.toque.local.gateway;

import java.time.Duration;

/**
 * How long a client may take for something whole, however many bytes it sends meanwhile: a byte now
 * and then keeps a connection from being idle for ever.
 *
 * @param head for the first request's head, from the connection on
 * @param body for a request's body
 * @param pause from an answer to the next request's head
 */
record Patience(Duration head, Duration body, Duration pause) {

  /** What people and phones never need. */
  static final Patience USUAL =
      new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(75));
}
