package dev.toque.protocol.encoding;

import java.util.Base64;

/**
 * base64url without padding, canonical: every byte string has exactly one accepted text (RFC 4648,
 * sections 3.5 and 5; protocol.md, introduction).
 */
public final class Base64Url {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private Base64Url() {}

  public static String encode(byte[] bytes) {
    return ENCODER.encodeToString(bytes);
  }

  /**
   * @throws IllegalArgumentException for padding, foreign characters or unused bits that are not
   *     zero
   */
  public static byte[] decode(String text) {
    byte[] bytes = Base64.getUrlDecoder().decode(text);
    // the JDK's decoder tolerates padding and stray low bits; only the round trip shows them
    if (!encode(bytes).equals(text)) {
      throw new IllegalArgumentException("not canonical base64url");
    }
    return bytes;
  }
}
