package dev.toque.push.notification.fcm;

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

/** Reaches native apps on Android by Firebase Cloud Messaging. */
@Singleton
class FcmTransport implements TargetedTransport {

  private static final String NAME = "fcm";

  private final Optional<ServiceAccount> account;
  private final FcmClient client;
  private final DeliverNotification deliver;
  private final ProviderGuards guards;

  FcmTransport(
      FcmConfig config, FcmClient client, DeliverNotification deliver, ProviderGuards guards) {
    this.account = ServiceAccount.from(config);
    this.client = client;
    this.deliver = deliver;
    this.guards = guards;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean configured() {
    return account.isPresent();
  }

  @Override
  public boolean accepts(TargetRequest target) {
    if (target instanceof TargetRequest.Fcm fcm) {
      RegistrationToken.of(fcm);
      return true;
    }
    return false;
  }

  @Override
  public Uni<Outcome> send(Notification notification) {
    return deliver.by(NAME, notification, this::carry);
  }

  private Uni<Outcome> carry(PushTarget target, Message message) {
    RegistrationToken token = RegistrationToken.of(target.address(TargetRequest.Fcm.class));
    return guards.call(NAME, () -> client.post(account.orElseThrow(), token, message));
  }
}
