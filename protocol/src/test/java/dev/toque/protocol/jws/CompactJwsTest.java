package dev.toque.protocol.jws;

import static dev.toque.protocol.testing.Problems.assertProofInvalid;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.testing.FastCrypto;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactJwsTest {
  private static final int MAX = 1000;
  private static final BigInteger ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  private static KeyPair keys;
  private static ECPublicKey publicKey;
  private static String token;

  @BeforeAll
  static void sign() throws Exception {
    keys = FastCrypto.p256();
    publicKey = (ECPublicKey) keys.getPublic();
    token = CompactJws.sign("{\"alg\":\"ES256\"}", "{\"a\":1}", (ECPrivateKey) keys.getPrivate());
  }

  @Test
  void tokenIsTakenApart() {
    CompactJws jws = CompactJws.parse(token, MAX);

    assertEquals("{\"alg\":\"ES256\"}", jws.header().toString());
    assertEquals("{\"a\":1}", jws.payload().toString());
    assertEquals(token, jws.text());
    assertEquals(64, jws.signature().length);
    assertArrayEquals(
        token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII),
        jws.signedBytes());
    assertEquals("CompactJws[redacted]", jws.toString());
  }

  @Test
  void signatureOfTheKeyIsAccepted() {
    String signed = CompactJws.sign("{}", "{}", (ECPrivateKey) keys.getPrivate());

    assertTrue(CompactJws.parse(signed, MAX).signedBy(publicKey));
  }

  @Test
  void signatureOfAnotherKeyIsNot() throws Exception {
    assertFalse(CompactJws.parse(token, MAX).signedBy((ECPublicKey) FastCrypto.p256().getPublic()));
  }

  @Test
  void signatureOfAnotherTextIsNot() {
    String other = CompactJws.sign("{}", "{\"a\":2}", (ECPrivateKey) keys.getPrivate());
    String mixed =
        token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));

    assertFalse(CompactJws.parse(mixed, MAX).signedBy(publicKey));
  }

  @Test
  void lengthIsLimited() {
    CompactJws.parse(token, token.length());

    assertProofInvalid("size", () -> CompactJws.parse(token, token.length() - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "e30.e30",
        "e30.e30.AAAA.",
        ".e30.e30.AAAA",
        "e30.e30.AAAA.AAAA",
        "e30=.e30.AAAA",
        "e30.e30=.AAAA",
        "e30.e30.AAA=",
        "e30 .e30.AAAA",
        "e31.e30.AAAA", // stray bits
        "e30.e30.AAB",
        "W10.e30.AAAA", // an array
        "e30.W10.AAAA",
        "bnVsbA.e30.AAAA", // null
        "e30.IiI.AAAA", // a string
        "e30.eyJhIjoxLCJhIjoxfQ.AAAA", // {"a":1,"a":1}
        "eyJhIjoxLCJhIjoxfQ.e30.AAAA",
        "e30.e31lMzA.AAAA",
        "e30.e30.AAA+",
        "{}.{}.x",
      })
  void otherFormsAreRefused(String text) {
    assertProofInvalid("form", () -> CompactJws.parse(text, MAX));
  }

  @Test
  void halvesOutOfRangeAreNotASignature() {
    byte[] one = bytes(BigInteger.ONE);
    byte[] zero = bytes(BigInteger.ZERO);
    byte[] n = bytes(ORDER);

    for (byte[][] halves :
        new byte[][][] {{zero, zero}, {zero, one}, {one, zero}, {n, one}, {one, n}, {n, n}}) {
      assertFalse(withSignature(halves).signedBy(publicKey));
    }
  }

  @Test
  void signatureOfAnotherLengthIsNone() {
    CompactJws jws = CompactJws.parse(token, MAX);

    for (int length : new int[] {0, 63, 65, 128}) {
      assertFalse(withSignature(Arrays.copyOf(jws.signature(), length)).signedBy(publicKey));
    }
  }

  private static CompactJws withSignature(byte[]... halves) {
    int length = Arrays.stream(halves).mapToInt(half -> half.length).sum();
    byte[] signature = new byte[length];
    int at = 0;
    for (byte[] half : halves) {
      System.arraycopy(half, 0, signature, at, half.length);
      at += half.length;
    }
    return CompactJws.parse(
        token.substring(0, token.lastIndexOf('.') + 1) + Base64Url.encode(signature), MAX);
  }

  private static byte[] bytes(BigInteger number) {
    byte[] shortest = number.toByteArray();
    byte[] bytes = new byte[32];
    int length = Math.min(32, shortest.length);
    System.arraycopy(shortest, shortest.length - length, bytes, 32 - length, length);
    return bytes;
  }
}
