package dev.toque.protocol.key;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;

/**
 * The curve P-256. JDK 17 makes keys of points that are not on it, so the equation is checked here.
 */
public final class P256 {
  private static final byte UNCOMPRESSED = 4;

  static final int COORDINATE_BYTES = 32;

  private static final KeyFactory KEYS = keys();
  private static final ECParameterSpec PARAMETERS = parameters();
  private static final BigInteger P = ((ECFieldFp) PARAMETERS.getCurve().getField()).getP();

  private P256() {}

  /**
   * Whether these bytes are a point of the curve in uncompressed form: 4, x, y (SEC 1, section
   * 2.3.3).
   */
  public static boolean isPoint(byte[] bytes) {
    if (bytes.length != 1 + 2 * COORDINATE_BYTES || bytes[0] != UNCOMPRESSED) {
      return false;
    }
    BigInteger x = new BigInteger(1, bytes, 1, COORDINATE_BYTES);
    BigInteger y = new BigInteger(1, bytes, 1 + COORDINATE_BYTES, COORDINATE_BYTES);
    try {
      requireOnCurve(new ECPoint(x, y));
      return true;
    } catch (IllegalArgumentException elsewhere) {
      return false;
    }
  }

  /** A key of these coordinates, which {@link #requireOnCurve} has still to judge. */
  static ECPublicKey key(BigInteger x, BigInteger y) {
    try {
      return (ECPublicKey) KEYS.generatePublic(new ECPublicKeySpec(new ECPoint(x, y), PARAMETERS));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a P-256 key", e);
    }
  }

  /**
   * @throws IllegalArgumentException when the point is not on the curve
   */
  static void requireOnCurve(ECPoint point) {
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    if (x.compareTo(P) >= 0 || y.compareTo(P) >= 0) {
      throw new IllegalArgumentException("coordinate out of range");
    }
    BigInteger right =
        x.multiply(x)
            .add(PARAMETERS.getCurve().getA())
            .multiply(x)
            .add(PARAMETERS.getCurve().getB())
            .mod(P);
    if (!y.multiply(y).mod(P).equals(right)) {
      throw new IllegalArgumentException("not on the curve");
    }
  }

  private static KeyFactory keys() {
    try {
      return KeyFactory.getInstance("EC");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has EC", e);
    }
  }

  private static ECParameterSpec parameters() {
    try {
      AlgorithmParameters named = AlgorithmParameters.getInstance("EC");
      named.init(new ECGenParameterSpec("secp256r1"));
      return named.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has P-256", e);
    }
  }
}
