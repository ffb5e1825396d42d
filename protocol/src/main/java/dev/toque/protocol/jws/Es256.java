package dev.toque.protocol.jws;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;

/** ECDSA with P-256 and SHA-256, signatures as 64 raw bytes (RFC 7518, section 3.4). */
final class Es256 {
  private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
  private static final int SIGNATURE_BYTES = 64;

  private Es256() {}

  static boolean verifies(ECPublicKey key, byte[] message, byte[] signature) {
    if (signature.length != SIGNATURE_BYTES || !inRange(key, signature)) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException notASignature) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  static byte[] sign(ECPrivateKey key, byte[] message) {
    try {
      Signature signer = Signature.getInstance(ALGORITHM);
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a P-256 key can sign", e);
    }
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
