package dev.toque.push.notification.apns;

import com.eatthepath.pushy.apns.ApnsPushNotification;
import com.eatthepath.pushy.apns.PushNotificationResponse;
import dev.toque.protocol.wire.signin.TargetRequest;
import dev.toque.push.notification.Notification;
import dev.toque.push.notification.Outcome;
import dev.toque.push.notification.TargetedTransport;
import dev.toque.push.notification.delivery.DeliverNotification;
import dev.toque.push.notification.delivery.Message;
import dev.toque.push.notification.provider.ProviderConfig;
import dev.toque.push.notification.provider.ProviderGuards;
import dev.toque.push.target.PushTarget;
import io.netty.handler.codec.http2.Http2Exception;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Reaches native apps on iOS by Apple's push service. */
@Singleton
class ApnsTransport implements TargetedTransport {

  private static final String NAME = "apns";

  /** By then the connection whose token ran out is closed, and another is opened. */
  private static final Duration RECONNECT = Duration.ofMillis(500);

  private final ApnsClients clients;
  private final DeliverNotification deliver;
  private final ProviderGuards guards;
  private final ProviderConfig config;

  ApnsTransport(
      ApnsClients clients,
      DeliverNotification deliver,
      ProviderGuards guards,
      ProviderConfig config) {
    this.clients = clients;
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
    return clients.configured();
  }

  @Override
  public boolean accepts(TargetRequest target) {
    if (target instanceof TargetRequest.Apns apns) {
      DeviceToken.of(apns);
      return true;
    }
    return false;
  }

  @Override
  public Uni<Outcome> send(Notification notification) {
    return deliver.by(NAME, notification, this::carry);
  }

  /** Apple's two servers fail apart from each other. */
  private Uni<Outcome> carry(PushTarget target, Message message) {
    DeviceToken token = DeviceToken.of(target.address(TargetRequest.Apns.class));
    ApnsPushNotification notification = ApnsMessages.of(token, clients.topic(), message);
    return guards.call(
        NAME + "-" + token.environment().wire(), () -> sendTwiceAtMost(token, notification));
  }

  /** Where our own token ran out, the next connection brings a new one. */
  private Uni<Outcome> sendTwiceAtMost(DeviceToken token, ApnsPushNotification notification) {
    return sendOnce(token, notification)
        .chain(
            outcome ->
                ApnsAnswers.wantsAnotherToken(outcome)
                    ? Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(RECONNECT)
                        .chain(() -> sendOnce(token, notification))
                    : Uni.createFrom().item(outcome));
  }

  private Uni<Outcome> sendOnce(DeviceToken token, ApnsPushNotification notification) {
    return Uni.createFrom()
        .completionStage(() -> clients.of(token.environment()).sendNotification(notification))
        .ifNoItem()
        .after(config.requestTimeout())
        .failWith(() -> new TimeoutException("no answer in time"))
        .onFailure(Http2Exception.class)
        .transform(IOException::new)
        .map(ApnsTransport::outcome);
  }

  private static Outcome outcome(PushNotificationResponse<ApnsPushNotification> response) {
    return ApnsAnswers.outcome(
        response.getStatusCode(),
        response.getRejectionReason(),
        response.getTokenInvalidationTimestamp());
  }
}
