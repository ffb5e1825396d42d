package dev.toque.push.notification.stream;

import dev.toque.kit.hint.Hints;
import dev.toque.push.notification.Notification;
import dev.toque.push.notification.Outcome;
import dev.toque.push.notification.Transport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Reaches apps that are open, on whichever replica. Needs no configuration and no push target. */
@Singleton
class StreamTransport implements Transport {

  private final Hints hints;

  StreamTransport(Hints hints) {
    this.hints = hints;
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
    return hints
        .publish(AccountHint.channel(notification.accountId()), hint.message())
        .replaceWithVoid();
  }
}
