package dev.toque.push.notification.webpush;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.key.P256;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.signin.TargetRequest;

/**
 * A browser's subscription whose address and keys were checked.
 *
 * @param key 65 bytes, an uncompressed point of P-256 (RFC 8291, section 3.1)
 * @param secret 16 bytes (RFC 8291, section 3.2)
 */
record Subscription(Endpoint endpoint, byte[] key, byte[] secret) {

  private static final int KEY_BYTES = 65;
  private static final int SECRET_BYTES = 16;

  /**
   * Checks what a phone sent.
   *
   * @throws ProblemException {@code malformed} with the field that is wrong
   */
  static Subscription from(TargetRequest.Subscription sent, WebPushConfig config) {
    Endpoint endpoint =
        Endpoint.read(sent.endpoint(), config)
            .orElseThrow(
                () ->
                    ProblemException.malformed(
                        "subscription.endpoint", "is not one of a known push service"));
    byte[] key = decode("p256dh", sent.keys().p256dh(), KEY_BYTES);
    if (!P256.isPoint(key)) {
      throw ProblemException.malformed("subscription.keys.p256dh", "is not a point of P-256");
    }
    return new Subscription(endpoint, key, decode("auth", sent.keys().auth(), SECRET_BYTES));
  }

  private static byte[] decode(String name, String text, int length) {
    try {
      byte[] bytes = Base64Url.decode(text);
      if (bytes.length == length) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      // told below, as any other wrong value
    }
    throw ProblemException.malformed(
        "subscription.keys." + name, "must be %d bytes in base64url".formatted(length));
  }

  @Override
  public String toString() {
    return "Subscription[" + endpoint + "]";
  }
}
