package dev.toque.protocol.ocra;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The response that a phone without a network shows to a question. Source: protocol.md, section 6;
 * RFC 6287 with a numeric question of eight digits and nothing else in its data input.
 */
public final class Ocra {
  private static final Pattern QUESTION = Pattern.compile("[0-9]{8}");
  private static final int QUESTION_BYTES = 128;

  private Ocra() {}

  /** The response of {@code OCRA-1:HOTP-SHA256-8:QN08}: eight digits. */
  public static String response(byte[] secret, String question) {
    return response(OcraSuite.OURS, secret, question);
  }

  /**
   * @param question eight digits
   * @throws IllegalArgumentException for another question
   */
  public static String response(OcraSuite suite, byte[] secret, String question) {
    if (!QUESTION.matcher(question).matches()) {
      throw new IllegalArgumentException("a question is eight digits");
    }
    byte[] hash = hmac(suite, secret, question);
    int offset = hash[hash.length - 1] & 0xf;
    BigInteger truncated =
        new BigInteger(1, Arrays.copyOfRange(hash, offset, offset + 4)).clearBit(31);
    BigInteger response = truncated.mod(BigInteger.TEN.pow(suite.digits()));
    return ("%0" + suite.digits() + "d").formatted(response);
  }

  private static byte[] hmac(OcraSuite suite, byte[] secret, String question) {
    try {
      Mac mac = Mac.getInstance(suite.mac());
      mac.init(new SecretKeySpec(secret, suite.mac()));
      mac.update(suite.text().getBytes(StandardCharsets.US_ASCII));
      mac.update((byte) 0);
      return mac.doFinal(encode(question));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + suite.mac(), e);
    }
  }

  /**
   * The number in hexadecimal, left-aligned in 128 bytes, as the RFC's reference code writes it.
   */
  private static byte[] encode(String question) {
    String hex = new BigInteger(question).toString(16);
    byte[] bytes = new byte[QUESTION_BYTES];
    for (int i = 0; i < hex.length(); i++) {
      int nibble = Character.digit(hex.charAt(i), 16);
      bytes[i / 2] |= (byte) (i % 2 == 0 ? nibble << 4 : nibble);
    }
    return bytes;
  }
}
