package dev.toque.push.target;

import dev.toque.protocol.wire.activation.PhoneEvent;
import dev.toque.push.notification.Notification.Change;
import dev.toque.push.notification.Notification.PhoneChanged;
import dev.toque.push.notification.Notifications;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells an account's other phones that one was added or removed. At most once: the portal and its
 * letters tell it too.
 */
@Singleton
class PhoneNews {

  /** Older ones are no news; a service that was away for longer tells nobody late. */
  private static final Duration NEWS = Duration.ofHours(24);

  private final Notifications notifications;
  private final Clock clock;

  PhoneNews(Notifications notifications, Clock clock) {
    this.notifications = notifications;
    this.clock = clock;
  }

  void tell(PhoneEvent event) {
    if (event.at().plus(NEWS).isAfter(clock.instant())) {
      change(event.kind())
          .map(change -> new PhoneChanged(event.accountId(), event.deviceId(), change, event.at()))
          .ifPresent(notifications::send);
    }
  }

  private static Optional<Change> change(PhoneEvent.Kind kind) {
    return switch (kind) {
      case ACTIVE -> Optional.of(Change.ADDED);
      case REMOVED, VETOED -> Optional.of(Change.REMOVED);
      case LOCKED, UNLOCKED -> Optional.empty();
    };
  }
}
