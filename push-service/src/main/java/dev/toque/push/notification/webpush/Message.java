package dev.toque.push.notification.webpush;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import dev.toque.push.notification.Notification;
import dev.toque.push.notification.Notification.Asked;
import dev.toque.push.notification.Notification.Withdrawn;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a browser's push service carries: a kind, an opaque id, an expiry (protocol.md, section
 * 5.6).
 *
 * @param topic a later message of the same topic takes the place of an undelivered one (RFC 8030,
 *     section 5.4)
 * @param end when it is of no use any more
 */
record Message(
    Optional<UUID> challengeId,
    byte[] payload,
    Optional<String> topic,
    Instant end,
    boolean urgent) {

  private static final Duration WITHDRAWAL_LIFE = Duration.ofMinutes(5);
  private static final Duration TEST_LIFE = Duration.ofMinutes(1);

  static Message of(Notification notification, Instant now) {
    if (notification instanceof Asked asked) {
      Map<String, ?> body =
          Map.of("kind", "challenge", "id", asked.challengeId(), "expiresAt", asked.expiresAt());
      return about(asked.challengeId(), body, asked.expiresAt(), true);
    }
    if (notification instanceof Withdrawn withdrawn) {
      Map<String, ?> body = Map.of("kind", "withdrawn", "id", withdrawn.challengeId());
      return about(withdrawn.challengeId(), body, now.plus(WITHDRAWAL_LIFE), false);
    }
    return new Message(
        Optional.empty(),
        json(Map.of("kind", "test")),
        Optional.empty(),
        now.plus(TEST_LIFE),
        true);
  }

  private static Message about(UUID challengeId, Map<String, ?> body, Instant end, boolean urgent) {
    return new Message(
        Optional.of(challengeId), json(body), Optional.of(topic(challengeId)), end, urgent);
  }

  /** At most 32 characters of base64url; the id has 22. */
  private static String topic(UUID id) {
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return Base64Url.encode(bytes);
  }

  private static byte[] json(Map<String, ?> body) {
    return StrictJson.writeString(body).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Message" + challengeId;
  }
}
