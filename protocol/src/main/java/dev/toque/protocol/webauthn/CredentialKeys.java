package dev.toque.protocol.webauthn;

import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.Curve;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import dev.toque.protocol.key.DeviceKey;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;

/** Which keys of credentials are usable: P-256 for -7, RSA of a sound size for -257. */
final class CredentialKeys {
  private static final int SMALLEST_RSA_BITS = 2048;

  /** More would cost a verifier more than it protects. */
  private static final int LARGEST_RSA_BITS = 4096;

  private static final int LARGEST_EXPONENT_BITS = 32;

  private CredentialKeys() {}

  /** The key with nothing but its algorithm and numbers, so that one key has one form. */
  static Optional<COSEKey> usable(COSEKey key) {
    COSEAlgorithmIdentifier algorithm = key.getAlgorithm();
    if (COSEAlgorithmIdentifier.ES256.equals(algorithm)
        && key instanceof EC2COSEKey elliptic
        && elliptic.getPublicKey() instanceof ECPublicKey publicKey) {
      return Curve.SECP256R1.equals(elliptic.getCurve()) && isOnCurve(publicKey)
          ? Optional.of(EC2COSEKey.create(publicKey, algorithm))
          : Optional.empty();
    }
    return COSEAlgorithmIdentifier.RS256.equals(algorithm)
            && key.getPublicKey() instanceof RSAPublicKey rsa
            && isSound(rsa)
        ? Optional.of(rsa(rsa, algorithm))
        : Optional.empty();
  }

  private static RSACOSEKey rsa(RSAPublicKey key, COSEAlgorithmIdentifier algorithm) {
    return new RSACOSEKey(
        null, algorithm, null, shortest(key.getModulus()), shortest(key.getPublicExponent()));
  }

  /** Without a leading zero (RFC 8230, section 4). */
  private static byte[] shortest(BigInteger number) {
    byte[] signed = number.toByteArray();
    return signed[0] == 0 ? Arrays.copyOfRange(signed, 1, signed.length) : signed;
  }

  /** JDK 17 makes keys of points that are not on their curve. */
  private static boolean isOnCurve(ECPublicKey key) {
    try {
      DeviceKey.of(key);
      return true;
    } catch (IllegalArgumentException notOnTheCurve) {
      return false;
    }
  }

  private static boolean isSound(RSAPublicKey key) {
    int bits = key.getModulus().bitLength();
    int exponentBits = key.getPublicExponent().bitLength();
    return bits >= SMALLEST_RSA_BITS
        && bits <= LARGEST_RSA_BITS
        && key.getModulus().testBit(0)
        && key.getPublicExponent().testBit(0)
        && exponentBits > 1
        && exponentBits <= LARGEST_EXPONENT_BITS;
  }
}
