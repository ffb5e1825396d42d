package dev.toque.push.notification;

import dev.toque.protocol.wire.signin.TargetRequest;
import java.util.Optional;

/** A transport that reaches phones by a push target, which they register first. */
public interface TargetedTransport extends Transport {

  /**
   * Whether this target is one of this transport; then it is one that may be kept.
   *
   * @throws dev.toque.protocol.problem.ProblemException {@code malformed} for an address that no
   *     notification may go to
   */
  boolean accepts(TargetRequest target);

  /** The key that browsers subscribe with; only of Web Push. */
  default Optional<String> vapidPublicKey() {
    return Optional.empty();
  }
}
