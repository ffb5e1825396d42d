package dev.toque.protocol.jws;

import dev.toque.protocol.signature.SignatureAlgorithm;
import java.math.BigInteger;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;

/** ECDSA with P-256 and SHA-256, signatures as 64 raw bytes (RFC 7518, section 3.4). */
final class Es256 {
  private static final int SIGNATURE_BYTES = 64;

  private Es256() {}

  static boolean verifies(ECPublicKey key, byte[] message, byte[] signature) {
    if (signature.length != SIGNATURE_BYTES || !inRange(key, signature)) {
      return false;
    }
    return SignatureAlgorithm.ES256.verifies(key, message, signature);
  }

  static byte[] sign(ECPrivateKey key, byte[] message) {
    return SignatureAlgorithm.ES256.sign(key, message);
  }

  /** Both halves between 1 and n − 1: with zeros some JDKs accepted a signature of anything. */
  private static boolean inRange(ECPublicKey key, byte[] signature) {
    BigInteger n = key.getParams().getOrder();
    int half = SIGNATURE_BYTES / 2;
    BigInteger r = new BigInteger(1, signature, 0, half);
    BigInteger s = new BigInteger(1, signature, half, half);
    return r.signum() > 0 && r.compareTo(n) < 0 && s.signum() > 0 && s.compareTo(n) < 0;
  }
}
