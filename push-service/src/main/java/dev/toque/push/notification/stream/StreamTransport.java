package dev.toque.push.notification.stream;

import dev.toque.kit.hint.Hints;
import dev.toque.push.notification.Notification;
import dev.toque.push.notification.Outcome;
import dev.toque.push.notification.Transport;
import dev.toque.push.notification.delivery.DeliveryMeter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Reaches apps that are open, on whichever replica. Needs no configuration and no push target. */
@Singleton
class StreamTransport implements Transport {

  private final Hints hints;
  private final DeliveryMeter meter;

  StreamTransport(Hints hints, DeliveryMeter meter) {
    this.hints = hints;
    this.meter = meter;
  }

  @Override
  public String name() {
    return "stream";
  }

  @Override
  public Uni<Outcome> send(Notification notification) {
    return AccountHint.of(notification)
        .map(hint -> publish(notification, hint))
        .orElseGet(() -> Uni.createFrom().voidItem())
        .replaceWith(new Outcome.Delivered());
  }

  private Uni<Void> publish(Notification notification, AccountHint hint) {
    meter.count(hint.word(), name(), new Outcome.Delivered());
    return hints
        .publish(AccountHint.channel(notification.accountId()), hint.message())
        .replaceWithVoid();
  }
}
