package dev.toque.system.bench.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes by time (RFC 6238): six digits, SHA-1, 30 seconds. */
final class Totp {

  private static final int PERIOD_SECONDS = 30;
  private static final int SIX_DIGITS = 1_000_000;

  private Totp() {}

  static String code(String secret, Instant now) {
    byte[] counter = ByteBuffer.allocate(8).putLong(now.getEpochSecond() / PERIOD_SECONDS).array();
    byte[] hash = hmac(secret.getBytes(StandardCharsets.UTF_8), counter);
    int offset = hash[hash.length - 1] & 0x0F;
    int word = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return "%06d".formatted(word % SIX_DIGITS);
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
