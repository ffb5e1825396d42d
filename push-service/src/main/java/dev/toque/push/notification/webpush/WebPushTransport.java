package dev.toque.push.notification.webpush;

import dev.toque.protocol.wire.signin.TargetRequest;
import dev.toque.push.notification.Notification;
import dev.toque.push.notification.Outcome;
import dev.toque.push.notification.TargetedTransport;
import dev.toque.push.notification.delivery.DeliverNotification;
import dev.toque.push.notification.delivery.Message;
import dev.toque.push.notification.provider.ProviderGuards;
import dev.toque.push.target.PushTarget;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reaches browsers and installed web apps by their push services. */
@Singleton
class WebPushTransport implements TargetedTransport {

  private static final String NAME = "webpush";

  private final Vapid vapid;
  private final PushServiceClient client;
  private final DeliverNotification deliver;
  private final ProviderGuards guards;
  private final WebPushConfig config;

  WebPushTransport(
      Vapid vapid,
      PushServiceClient client,
      DeliverNotification deliver,
      ProviderGuards guards,
      WebPushConfig config) {
    this.vapid = vapid;
    this.client = client;
    this.deliver = deliver;
    this.guards = guards;
    this.config = config;
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

  @Override
  public Uni<Outcome> send(Notification notification) {
    return deliver.by(NAME, notification, this::carry);
  }

  /** Each push service has a guard of its own: the list of them is the operator's. */
  private Uni<Outcome> carry(PushTarget target, Message message) {
    TargetRequest.WebPush address = target.address(TargetRequest.WebPush.class);
    Subscription subscription = Subscription.from(address.subscription(), config);
    return guards.call(
        subscription.endpoint().service(),
        () ->
            client.post(
                subscription.endpoint(),
                vapid.headers(subscription, message),
                vapid.encrypt(subscription, message)));
  }
}
