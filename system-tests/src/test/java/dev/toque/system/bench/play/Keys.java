package dev.toque.system.bench.play;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.testing.TestPhone;
import java.util.SplittableRandom;

/**
 * What the database knows of a phone's keys, as text.
 *
 * @param deviceId thumbprint of the device key
 * @param device the device key as a JWK
 * @param gate the gate's key
 */
record Keys(String deviceId, String device, String gate) {

  private static final int BYTES = 32;

  /** Of a phone that takes part. */
  static Keys of(TestPhone phone) {
    return new Keys(
        phone.deviceId(), phone.deviceKey().toJwk(), phone.gate().key().toJson().toString());
  }

  /** Of nobody's phone, different for each number. */
  static Keys random(int number) {
    SplittableRandom random = new SplittableRandom(number);
    String device =
        "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}"
            .formatted(text(random), text(random));
    String gate =
        "{\"method\":\"pin\",\"publicKey\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\"}}"
            .formatted(text(random));
    return new Keys(text(random), device, gate);
  }

  /** There is no phone. */
  static Keys none(int number) {
    return new Keys("", "", "");
  }

  private static String text(SplittableRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64Url.encode(bytes);
  }
}
