package dev.toque.push.notification.delivery;

import dev.toque.push.notification.Notification;
import dev.toque.push.notification.Outcome;
import dev.toque.push.target.PushTarget;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Brings a notification to all phones that it concerns and that go by one provider, at once. */
@Singleton
public class DeliverNotification {

  private final Recipients recipients;
  private final DeliverMessage deliver;
  private final Clock clock;

  DeliverNotification(Recipients recipients, DeliverMessage deliver, Clock clock) {
    this.recipients = recipients;
    this.deliver = deliver;
    this.clock = clock;
  }

  /**
   * Ends when the last phone's delivery has; a failure at one, of the database, ends no other.
   *
   * @param transport the provider's name, of which {@code carrier} is its part
   */
  public Uni<Outcome> by(String transport, Notification notification, Carrier carrier) {
    Message message = Message.of(notification, clock.instant());
    return recipients
        .of(notification, transport)
        .flatMap(targets -> all(targets, message, carrier))
        .replaceWith(new Outcome.Delivered());
  }

  private Uni<List<Outcome>> all(List<PushTarget> targets, Message message, Carrier carrier) {
    return Multi.createFrom()
        .iterable(targets)
        .onItem()
        .transformToUni(target -> deliver.to(target, message, carrier))
        .collectFailures()
        .merge()
        .collect()
        .asList();
  }
}
