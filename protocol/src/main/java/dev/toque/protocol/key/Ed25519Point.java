package dev.toque.protocol.key;

import java.math.BigInteger;
import java.security.spec.EdECPoint;
import java.util.Set;

/**
 * A point of edwards25519 as RFC 8032, section 5.1.3 decodes it, strictly: canonical, on the curve
 * and not of small order. Whoever had a key of small order could make signatures that suit every
 * message; JDK 17 does not refuse them.
 */
final class Ed25519Point {
  private static final BigInteger P =
      BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
  private static final BigInteger D =
      BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);
  private static final BigInteger EULER = P.shiftRight(1);

  /** One of the two ordinates of the four points of order 8; the other is its negative. */
  private static final BigInteger Y_OF_ORDER_8 =
      new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16);

  private static final Set<BigInteger> SMALL_ORDER =
      Set.of(
          BigInteger.ZERO,
          BigInteger.ONE,
          P.subtract(BigInteger.ONE),
          Y_OF_ORDER_8,
          P.subtract(Y_OF_ORDER_8));

  private Ed25519Point() {}

  /**
   * @param encoded 32 bytes, little-endian, the top bit being the sign of x
   * @throws IllegalArgumentException when the point is refused
   */
  static EdECPoint decode(byte[] encoded) {
    BigInteger number = new BigInteger(1, reversed(encoded));
    boolean xOdd = number.testBit(255);
    BigInteger y = number.clearBit(255);
    if (y.compareTo(P) >= 0 || SMALL_ORDER.contains(y) || !hasX(y)) {
      throw new IllegalArgumentException("not a usable point of edwards25519");
    }
    return new EdECPoint(xOdd, y);
  }

  /** x² = (y² − 1) / (d·y² + 1) has a solution just when numerator · denominator is a square. */
  private static boolean hasX(BigInteger y) {
    BigInteger square = y.multiply(y).mod(P);
    BigInteger numerator = square.subtract(BigInteger.ONE);
    BigInteger denominator = D.multiply(square).add(BigInteger.ONE);
    return numerator.multiply(denominator).mod(P).modPow(EULER, P).equals(BigInteger.ONE);
  }

  static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
