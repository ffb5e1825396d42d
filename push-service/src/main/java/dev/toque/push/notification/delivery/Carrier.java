package dev.toque.push.notification.delivery;

import dev.toque.push.notification.Outcome;
import dev.toque.push.target.PushTarget;
import io.smallrye.mutiny.Uni;

/** A provider's own part of a delivery: hands one message for one phone over, once. */
@FunctionalInterface
public interface Carrier {

  /**
   * Tries once.
   *
   * @return what the provider made of it; never a failure
   * @throws dev.toque.protocol.problem.ProblemException {@code malformed} for an address that no
   *     notification may go to any more
   */
  Uni<Outcome> carry(PushTarget target, Message message);
}
