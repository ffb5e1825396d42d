package dev.toque.local.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A service's P-256 key pair as JWKs, named by {@code kid}, the public one with its owner ({@code
 * iss}).
 */
record ServiceKeyPair(String service, ECPublicKey publicKey, ECPrivateKey privateKey) {

  private static final int COORDINATE_BYTES = 32;

  static ServiceKeyPair generate(String service) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      return new ServiceKeyPair(
          service, (ECPublicKey) pair.getPublic(), (ECPrivateKey) pair.getPrivate());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has P-256", impossible);
    }
  }

  String privateJwk() {
    return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"%s-1\",\"d\":\"%s\"}"
        .formatted(service, base64(privateKey.getS()));
  }

  String publicJwk() {
    return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"%s\",\"y\":\"%s\",\"kid\":\"%s-1\",\"iss\":\"%s\"}"
        .formatted(
            base64(publicKey.getW().getAffineX()),
            base64(publicKey.getW().getAffineY()),
            service,
            service);
  }

  /** Two lines: the public key (X.509) and the private one (PKCS #8), base64url. */
  String encoded() {
    return base64(publicKey.getEncoded()) + "\n" + base64(privateKey.getEncoded()) + "\n";
  }

  private static String base64(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] fixed = new byte[COORDINATE_BYTES];
    byte[] tail =
        bytes.length > COORDINATE_BYTES
            ? Arrays.copyOfRange(bytes, bytes.length - COORDINATE_BYTES, bytes.length)
            : bytes;
    System.arraycopy(tail, 0, fixed, COORDINATE_BYTES - tail.length, tail.length);
    return base64(fixed);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "ServiceKeyPair[" + service + "]";
  }
}
