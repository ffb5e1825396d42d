package dev.toque.push.notification.webpush;

import dev.toque.kit.problem.LogText;
import dev.toque.push.notification.Attempts;
import dev.toque.push.notification.Outcome;
import dev.toque.push.notification.Outcome.Gone;
import dev.toque.push.notification.Outcome.Refused;
import dev.toque.push.notification.Outcome.Retry;
import dev.toque.push.notification.webpush.PushServiceClient.Trouble;
import dev.toque.push.target.PushTarget;
import dev.toque.push.target.PushTargets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Sends one message to one phone, again and later while its service cannot, and never past the
 * message's end. Each attempt is recorded.
 */
@Singleton
class SendWebPush {

  private static final Logger LOG = Logger.getLogger(SendWebPush.class);
  private static final String TRANSPORT = "webpush";
  private static final int MOST_TRIES = 5;

  private final Vapid vapid;
  private final PushServiceClient client;
  private final PushTargets targets;
  private final Attempts attempts;
  private final WebPushConfig config;
  private final Clock clock;

  SendWebPush(
      Vapid vapid,
      PushServiceClient client,
      PushTargets targets,
      Attempts attempts,
      WebPushConfig config,
      Clock clock) {
    this.vapid = vapid;
    this.client = client;
    this.targets = targets;
    this.attempts = attempts;
    this.config = config;
    this.clock = clock;
  }

  /** The last outcome; never a failure. */
  Uni<Outcome> send(PushTarget target, Subscription subscription, Message message) {
    return send(new Sending(target, subscription, message), 1);
  }

  private record Sending(PushTarget target, Subscription subscription, Message message) {}

  private Uni<Outcome> send(Sending sending, int attempt) {
    return post(sending)
        .invoke(
            outcome ->
                attempts.record(
                    sending.message().challengeId(),
                    sending.target().deviceId(),
                    TRANSPORT,
                    outcome))
        .flatMap(outcome -> next(sending, attempt, outcome));
  }

  private Uni<Outcome> post(Sending sending) {
    return Uni.createFrom()
        .deferred(
            () ->
                client.post(
                    sending.subscription().endpoint(),
                    vapid.headers(sending.subscription(), sending.message()),
                    vapid.encrypt(sending.subscription(), sending.message())))
        .onFailure()
        .recoverWithItem(this::outcome);
  }

  private Uni<Outcome> next(Sending sending, int attempt, Outcome outcome) {
    if (outcome instanceof Gone) {
      return targets.gone(sending.target()).replaceWith(outcome);
    }
    if (outcome instanceof Refused refused) {
      LOG.errorf(
          "alarm: a push service refuses us transport=%s reason=%s", TRANSPORT, refused.reason());
    }
    if (outcome instanceof Retry retry && attempt < MOST_TRIES) {
      Duration wait = wait(retry.after(), attempt);
      if (clock.instant().plus(wait).isBefore(sending.message().end())) {
        return Uni.createFrom()
            .voidItem()
            .onItem()
            .delayIt()
            .by(wait)
            .flatMap(waited -> send(sending, attempt + 1));
      }
    }
    return Uni.createFrom().item(outcome);
  }

  /** Twice as long with each attempt, and up to half of it more, so that not all come at once. */
  private static Duration wait(Duration least, int attempt) {
    long millis = least.toMillis() << (attempt - 1);
    return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
  }

  /** A silent or unreachable service may be back soon; a private address never is one. */
  private Outcome outcome(Throwable failure) {
    if (failure instanceof Trouble trouble) {
      return trouble.outcome();
    }
    if (failure instanceof SecurityException) {
      return new Refused("address");
    }
    LOG.debugf("web push: %s", LogText.oneLine(failure.toString()));
    return new Retry(config.firstPause());
  }
}
