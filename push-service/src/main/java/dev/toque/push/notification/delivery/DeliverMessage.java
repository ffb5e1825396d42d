package dev.toque.push.notification.delivery;

import dev.toque.protocol.problem.ProblemException;
import dev.toque.push.notification.Outcome;
import dev.toque.push.notification.Outcome.GaveUp;
import dev.toque.push.notification.Outcome.Gone;
import dev.toque.push.notification.Outcome.Refused;
import dev.toque.push.notification.Outcome.Retry;
import dev.toque.push.target.PushTarget;
import dev.toque.push.target.PushTargets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Brings one message to one phone: again and later while its provider cannot, never past the
 * message's end, and never once the challenge is settled. Each attempt is recorded, and a target
 * that is gone is deleted. Source: security.md, <em>Providers' answers</em>.
 */
@Singleton
class DeliverMessage {

  private static final Logger LOG = Logger.getLogger(DeliverMessage.class);

  private final PushTargets targets;
  private final Attempts attempts;
  private final Recipients recipients;
  private final Pauses pauses;
  private final Clock clock;

  DeliverMessage(
      PushTargets targets,
      Attempts attempts,
      Recipients recipients,
      DeliveryConfig config,
      Clock clock) {
    this.targets = targets;
    this.attempts = attempts;
    this.recipients = recipients;
    this.pauses = new Pauses(config);
    this.clock = clock;
  }

  /** The last outcome; fails only with the database. */
  Uni<Outcome> to(PushTarget target, Message message, Carrier carrier) {
    return attempt(new Sending(target, message, carrier), 1);
  }

  private record Sending(PushTarget target, Message message, Carrier carrier) {}

  private Uni<Outcome> attempt(Sending sending, int number) {
    return carry(sending)
        .flatMap(
            outcome ->
                outcome instanceof Retry retry
                    ? again(sending, number, retry)
                    : end(sending, outcome));
  }

  /** What the operator no longer allows is as good as gone. */
  private static Uni<Outcome> carry(Sending sending) {
    try {
      return sending.carrier().carry(sending.target(), sending.message());
    } catch (ProblemException notAllowed) {
      return Uni.createFrom().item(new Gone("not-allowed"));
    }
  }

  private Uni<Outcome> again(Sending sending, int number, Retry retry) {
    Optional<Duration> pause = pauses.after(retry, number);
    boolean inTime =
        pause
            .filter(wait -> clock.instant().plus(wait).isBefore(sending.message().end()))
            .isPresent();
    if (!inTime) {
      return end(sending, new GaveUp(retry.reason()));
    }
    attempts.record(sending.target(), sending.message(), retry);
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(pause.orElseThrow())
        .chain(() -> recipients.isWanted(sending.target(), sending.message()))
        .flatMap(wanted -> wanted ? attempt(sending, number + 1) : Uni.createFrom().item(retry));
  }

  private Uni<Outcome> end(Sending sending, Outcome outcome) {
    attempts.record(sending.target(), sending.message(), outcome);
    if (outcome instanceof Refused refused) {
      LOG.errorf(
          "alarm: a provider refuses us transport=%s reason=%s",
          sending.target().transport(), refused.reason());
    }
    return outcome instanceof Gone gone && isNewerThan(sending.target(), gone)
        ? targets.gone(sending.target()).replaceWith(outcome)
        : Uni.createFrom().item(outcome);
  }

  /** A phone may have registered the same address again after its provider last missed it. */
  private static boolean isNewerThan(PushTarget target, Gone gone) {
    return gone.since().filter(since -> since.isBefore(target.registeredAt())).isEmpty();
  }
}
