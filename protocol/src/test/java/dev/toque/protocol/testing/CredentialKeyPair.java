package dev.toque.protocol.testing;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A credential's keys and how they sign and look as a COSE_Key (RFC 9053).
 *
 * @param algorithm the COSE identifier
 */
record CredentialKeyPair(int algorithm, String signature, KeyPair keys) {
  static CredentialKeyPair es256() {
    return elliptic(-7, "secp256r1", "SHA256withECDSA");
  }

  static CredentialKeyPair es384() {
    return elliptic(-35, "secp384r1", "SHA384withECDSA");
  }

  static CredentialKeyPair rs256(int bits) {
    return new CredentialKeyPair(-257, "SHA256withRSA", FastCrypto.rsa(bits));
  }

  private static CredentialKeyPair elliptic(int algorithm, String curve, String signature) {
    return new CredentialKeyPair(algorithm, signature, FastCrypto.elliptic(curve));
  }

  byte[] sign(byte[] message) {
    return FastCrypto.sign(signature, keys.getPrivate(), message);
  }

  /** The members of the COSE_Key by their labels, to bend. */
  Map<Integer, Object> cose() {
    Map<Integer, Object> cose = new LinkedHashMap<>();
    PublicKey key = keys.getPublic();
    if (key instanceof ECPublicKey elliptic) {
      int bytes = (elliptic.getParams().getCurve().getField().getFieldSize() + 7) / 8;
      cose.put(1, 2);
      cose.put(3, algorithm);
      cose.put(-1, bytes == 32 ? 1 : 2);
      cose.put(-2, unsigned(elliptic.getW().getAffineX(), bytes));
      cose.put(-3, unsigned(elliptic.getW().getAffineY(), bytes));
    } else if (key instanceof RSAPublicKey rsa) {
      cose.put(1, 3);
      cose.put(3, algorithm);
      cose.put(-1, unsigned(rsa.getModulus(), (rsa.getModulus().bitLength() + 7) / 8));
      cose.put(-2, unsigned(rsa.getPublicExponent(), 3));
    }
    return cose;
  }

  private static byte[] unsigned(BigInteger number, int length) {
    byte[] shortest = number.toByteArray();
    byte[] bytes = new byte[length];
    int used = Math.min(length, shortest.length);
    byte[] end = Arrays.copyOfRange(shortest, shortest.length - used, shortest.length);
    System.arraycopy(end, 0, bytes, length - used, used);
    return bytes;
  }
}
