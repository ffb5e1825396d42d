package dev.toque.portal.confirm;

import dev.toque.protocol.encoding.Base64Url;
import java.security.SecureRandom;

/**
 * What the portal makes up for one challenge. Source: protocol.md, section 5.7.
 *
 * @param nonce 128 random bits
 * @param number six digits
 * @param scan 128 random bits
 */
record ChallengeSecrets(String nonce, String number, String scan) {
  private static final int BYTES = 16;
  private static final int NUMBERS = 1_000_000;

  static ChallengeSecrets random(SecureRandom random) {
    return new ChallengeSecrets(
        bits(random), "%06d".formatted(random.nextInt(NUMBERS)), bits(random));
  }

  private static String bits(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64Url.encode(bytes);
  }

  @Override
  public String toString() {
    return "ChallengeSecrets[redacted]";
  }
}
