package dev.toque.push.notification.webpush;

import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.signin.TargetRequest;
import dev.toque.push.notification.Notification;
import dev.toque.push.notification.Notification.Test;
import dev.toque.push.notification.Notification.Withdrawn;
import dev.toque.push.notification.Outcome;
import dev.toque.push.notification.TargetedTransport;
import dev.toque.push.target.PushTarget;
import dev.toque.push.target.PushTargets;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Reaches browsers and installed web apps by their push services. */
@Singleton
class WebPushTransport implements TargetedTransport {

  private static final String NAME = "webpush";

  private final Vapid vapid;
  private final PushTargets targets;
  private final SendWebPush sender;
  private final WebPushConfig config;
  private final Clock clock;

  WebPushTransport(
      Vapid vapid, PushTargets targets, SendWebPush sender, WebPushConfig config, Clock clock) {
    this.vapid = vapid;
    this.targets = targets;
    this.sender = sender;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean configured() {
    return vapid.configured();
  }

  @Override
  public Optional<String> vapidPublicKey() {
    return vapid.publicKey();
  }

  @Override
  public boolean accepts(TargetRequest target) {
    if (target instanceof TargetRequest.WebPush webPush) {
      Subscription.from(webPush.subscription(), config);
      return true;
    }
    return false;
  }

  /** To every phone of the account that goes by Web Push, at once. */
  @Override
  public Uni<Outcome> send(Notification notification) {
    Message message = Message.of(notification, clock.instant());
    return targets
        .of(notification.accountId(), NAME)
        .map(all -> all.stream().filter(target -> concerns(notification, target)).toList())
        .flatMap(all -> send(all, message));
  }

  private Uni<Outcome> send(List<PushTarget> all, Message message) {
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToUniAndMerge(target -> send(target, message))
        .collect()
        .asList()
        .replaceWith(new Outcome.Delivered());
  }

  /** What the operator no longer allows is as good as gone. */
  private Uni<Outcome> send(PushTarget target, Message message) {
    Subscription subscription;
    try {
      TargetRequest.WebPush address =
          StrictJson.read(StrictJson.write(target.address()), TargetRequest.WebPush.class);
      subscription = Subscription.from(address.subscription(), config);
    } catch (ProblemException notAllowed) {
      return targets.gone(target).replaceWith(new Outcome.Gone());
    }
    return sender.send(target, subscription, message);
  }

  private static boolean concerns(Notification notification, PushTarget target) {
    if (notification instanceof Test test) {
      return test.deviceId().equals(target.deviceId());
    }
    return !(notification instanceof Withdrawn withdrawn)
        || withdrawn.answeredBy().filter(target.deviceId()::equals).isEmpty();
  }
}
