package dev.toque.push.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What phones are told, and nothing personal. Source: protocol.md, section 5.6. */
public sealed interface Notification {

  /** Whose phones. */
  UUID accountId();

  /** There is something to decide. */
  record Asked(UUID accountId, UUID challengeId, Instant expiresAt) implements Notification {}

  /**
   * There is nothing to decide any more.
   *
   * @param answeredBy the phone that decided, which needs not be told
   */
  record Withdrawn(UUID accountId, UUID challengeId, Optional<String> answeredBy)
      implements Notification {}

  /** The person wants to see whether notifications arrive at this phone. */
  record Test(UUID accountId, String deviceId) implements Notification {}

  /**
   * A phone has come or gone: the others are told, for the person who did not want that
   * (product.md, section 5).
   *
   * @param deviceId that phone, which needs not be told
   */
  record PhoneChanged(UUID accountId, String deviceId, Change change, Instant at)
      implements Notification {}

  /** What became of a phone. */
  enum Change {
    ADDED,
    REMOVED
  }
}
