package dev.toque.push.target;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.push.TestSent;
import dev.toque.push.notification.Notification;
import dev.toque.push.notification.Notifications;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Sends tests to one phone alone, on every way that it can be reached, and not too often. */
@Singleton
class TestNotifications {

  private static final int SECONDS_BETWEEN = 10;

  private final PushTargets targets;
  private final Notifications notifications;
  private final Clock clock;

  TestNotifications(PushTargets targets, Notifications notifications, Clock clock) {
    this.targets = targets;
    this.notifications = notifications;
    this.clock = clock;
  }

  /**
   * Sends one.
   *
   * @throws ProblemException (as a failure) {@code too-many-requests} within ten seconds of the
   *     last; a phone without a target may always
   */
  Uni<TestSent> send(UUID accountId, String deviceId) {
    return targets
        .transport(deviceId)
        .call(transport -> transport.isEmpty() ? nobodyIsCalled() : takeTurn(deviceId))
        .invoke(sent -> notifications.send(new Notification.Test(accountId, deviceId)))
        .map(TestSent::new);
  }

  private static Uni<Void> nobodyIsCalled() {
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> takeTurn(String deviceId) {
    return targets.takeTestTurn(deviceId, SECONDS_BETWEEN).invoke(this::require).replaceWithVoid();
  }

  private void require(boolean allowed) {
    if (!allowed) {
      throw ProblemException.of(ProblemCode.TOO_MANY_REQUESTS)
          .with("retryAt", clock.instant().plusSeconds(SECONDS_BETWEEN));
    }
  }
}
