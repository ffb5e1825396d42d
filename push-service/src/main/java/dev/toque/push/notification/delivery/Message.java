package dev.toque.push.notification.delivery;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.push.notification.Notification;
import dev.toque.push.notification.Notification.Asked;
import dev.toque.push.notification.Notification.Change;
import dev.toque.push.notification.Notification.PhoneChanged;
import dev.toque.push.notification.Notification.Withdrawn;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What every provider carries: a kind, an opaque id, an expiry, and nothing else (protocol.md,
 * section 5.6). The sentence that people read is the app's own.
 *
 * @param expiresAt of the challenge, where there is something to decide
 * @param end when the message is of no use any more: no provider keeps it longer, and no attempt
 *     comes later
 */
public record Message(
    Kind kind, Optional<UUID> challengeId, Optional<Instant> expiresAt, Instant end) {

  private static final Duration WITHDRAWAL_LIFE = Duration.ofMinutes(5);
  private static final Duration TEST_LIFE = Duration.ofMinutes(1);

  /** As long as an addition can be undone (protocol.md, section 4: veto). */
  private static final Duration NEWS_LIFE = Duration.ofHours(24);

  /** What it is about. */
  public enum Kind {
    CHALLENGE("challenge"),
    WITHDRAWN("withdrawn"),
    TEST("test"),
    PHONE_ADDED("phone-added"),
    PHONE_REMOVED("phone-removed");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As the app reads it. */
    public String word() {
      return word;
    }
  }

  /** The message of a notification. */
  public static Message of(Notification notification, Instant now) {
    if (notification instanceof Asked asked) {
      return new Message(
          Kind.CHALLENGE,
          Optional.of(asked.challengeId()),
          Optional.of(asked.expiresAt()),
          asked.expiresAt());
    }
    if (notification instanceof Withdrawn withdrawn) {
      return new Message(
          Kind.WITHDRAWN,
          Optional.of(withdrawn.challengeId()),
          Optional.empty(),
          now.plus(WITHDRAWAL_LIFE));
    }
    if (notification instanceof PhoneChanged changed) {
      return new Message(
          changed.change() == Change.ADDED ? Kind.PHONE_ADDED : Kind.PHONE_REMOVED,
          Optional.empty(),
          Optional.empty(),
          changed.at().plus(NEWS_LIFE));
    }
    return new Message(Kind.TEST, Optional.empty(), Optional.empty(), now.plus(TEST_LIFE));
  }

  /** What the app reads, all values text. */
  public Map<String, String> data() {
    Map<String, String> data = new TreeMap<>();
    data.put("kind", kind.word());
    challengeId.ifPresent(id -> data.put("id", id.toString()));
    expiresAt.ifPresent(at -> data.put("expiresAt", at.toString()));
    return data;
  }

  /**
   * Names the place of a notification: a later message of the same tag takes the place of an
   * earlier one. 22 characters of base64url; what is about no challenge has none.
   */
  public Optional<String> tag() {
    return challengeId.map(
        id ->
            Base64Url.encode(
                ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array()));
  }

  /** Whether it may wake the phone: somebody waits for it, or may have to act. */
  public boolean urgent() {
    return kind != Kind.WITHDRAWN;
  }

  /** How long a provider may keep it, in whole seconds and at least one. */
  public int secondsLeft(Instant now) {
    return Math.max(1, (int) Duration.between(now, end).toSeconds());
  }
}
