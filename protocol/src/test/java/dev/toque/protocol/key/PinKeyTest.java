package dev.toque.protocol.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.testing.Pin;
import dev.toque.protocol.testing.Vectors;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinKeyTest {
  private static final String X = "gsgUizfA8hKEl_WJkrTWT69avV871br8pUHGIyfSIfs";
  private static final byte[] MESSAGE =
      "eyJhbGciOiJFUzI1NiJ9.e30.c2ln".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SIGNATURE =
      Base64Url.decode(
          "99DCYYqeCuCTaOrHh1kIVuGjwtYEW3TNpW2zEQdOQxhU3KJCrugqSp8VvMJLB4Y_pdfHpMyyfzbTaex_Fd2vBA");

  static Stream<JsonNode> vectors() {
    return Vectors.of("pin.json", "vectors");
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void pinDerivesTheKeyThatVerifiesItsSignature(JsonNode vector) {
    byte[] salt = Base64Url.decode(vector.path("salt").textValue());
    byte[] message = vector.path("message").textValue().getBytes(StandardCharsets.US_ASCII);
    PinKey key = PinKey.fromJwk(vector.path("publicKey"));

    Pin pin = Pin.of(vector.path("pin").textValue(), salt);

    assertEquals(key, pin.publicKey());
    assertTrue(key.verifies(message, Base64Url.decode(vector.path("signature").textValue())));
    assertTrue(key.verifies(message, pin.sign(message)));
  }

  @Test
  void keyOfAnotherPinDoesNotVerify() {
    PinKey other = PinKey.fromJwk(jwk().put("x", "pt3u7ldxOzpx7_WX3Vu1GgGqZCIOU9gB8mOuRgxK8qA"));

    assertFalse(other.verifies(MESSAGE, SIGNATURE));
  }

  @Test
  void signatureOfAnotherMessageDoesNotVerify() {
    byte[] other = MESSAGE.clone();
    other[0] ^= 1;

    assertFalse(key().verifies(other, SIGNATURE));
  }

  @Test
  void signatureIsExactlySixtyFourBytes() {
    assertTrue(key().verifies(MESSAGE, SIGNATURE));
    assertFalse(key().verifies(MESSAGE, Arrays.copyOf(SIGNATURE, 63)));
    assertFalse(key().verifies(MESSAGE, Arrays.copyOf(SIGNATURE, 65)));
    assertFalse(key().verifies(MESSAGE, new byte[0]));
    assertFalse(key().verifies(MESSAGE, new byte[64]));
  }

  @Test
  void secondSpellingOfASignatureDoesNotVerify() {
    BigInteger order =
        BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
    byte[] scalar = Ed25519Point.reversed(Arrays.copyOfRange(SIGNATURE, 32, 64));
    byte[] higher = Ed25519Point.reversed(new BigInteger(1, scalar).add(order).toByteArray());
    byte[] varied = Arrays.copyOf(SIGNATURE, 64);
    System.arraycopy(higher, 0, varied, 32, 32);

    assertFalse(key().verifies(MESSAGE, varied));
  }

  @Test
  void signatureWhoseFirstHalfIsNoPointDoesNotVerify() {
    byte[] broken = SIGNATURE.clone();
    Arrays.fill(broken, 0, 32, (byte) 0xff);

    assertFalse(key().verifies(MESSAGE, broken));
  }

  @Test
  void jwkIsReadBack() {
    assertEquals("{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"%s\"}".formatted(X), key().toJwk());
    assertEquals(key(), PinKey.fromJwk(key().toJwk()));
    assertEquals(key().toJwk(), key().toJson().toString());
  }

  @Test
  void keysAreEqualByTheirPoints() {
    PinKey other = PinKey.fromJwk(jwk().put("x", "pt3u7ldxOzpx7_WX3Vu1GgGqZCIOU9gB8mOuRgxK8qA"));

    assertEquals(key(), key());
    assertEquals(key().hashCode(), key().hashCode());
    assertNotEquals(key().hashCode(), other.hashCode());
    assertNotEquals(key(), other);
    assertNotEquals(key(), null);
  }

  @Test
  void pointCannotBeChangedFromOutside() {
    byte[] bytes = Base64Url.decode(X);
    PinKey key = new PinKey(bytes);
    bytes[0] ^= 1;
    key.point()[0] ^= 1;

    assertEquals(key(), key);
  }

  @Test
  void textShowsNothingOfTheKey() {
    assertEquals("PinKey[redacted]", key().toString());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        // the eight points of small order
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        // the same with a sign that x = 0 cannot have
        "0100000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        // the same with y not reduced
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        // y not reduced, of full order: 2^255 - 16 is 3
        "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        // not on the curve
        "0200000000000000000000000000000000000000000000000000000000000000",
      })
  void uselessPointIsRefused(String hex) {
    byte[] point = HexFormat.of().parseHex(hex);

    assertThrows(IllegalArgumentException.class, () -> new PinKey(point));
  }

  @Test
  void pointOfSmallOrdinateButFullOrderIsAccepted() {
    byte[] three = new byte[32];
    three[0] = 3;

    assertEquals(new PinKey(three), new PinKey(three));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        row("another type", jwk -> jwk.put("kty", "EC")),
        row("another curve", jwk -> jwk.put("crv", "X25519")),
        row("no x", jwk -> jwk.remove("x")),
        row("a private key", jwk -> jwk.put("d", X)),
        row("an algorithm", jwk -> jwk.put("alg", "EdDSA")),
        row("x is not text", jwk -> jwk.put("x", 5)),
        row("x has 31 bytes", jwk -> jwk.put("x", Base64Url.encode(new byte[31]))),
        row("x has 33 bytes", jwk -> jwk.put("x", X + "A")),
        row("x is padded", jwk -> jwk.put("x", X + "=")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void otherKeysAreRefused(String name, Consumer<ObjectNode> change) {
    ObjectNode jwk = jwk();
    change.accept(jwk);

    assertThrows(IllegalArgumentException.class, () -> PinKey.fromJwk(jwk));
  }

  @Test
  void keyIsThirtyTwoBytes() {
    assertThrows(IllegalArgumentException.class, () -> new PinKey(new byte[31]));
  }

  private static Arguments row(String name, Consumer<ObjectNode> change) {
    return Arguments.of(name, change);
  }

  private static PinKey key() {
    return PinKey.fromJwk(jwk());
  }

  private static ObjectNode jwk() {
    return StrictJson.mapper()
        .createObjectNode()
        .put("kty", "OKP")
        .put("crv", "Ed25519")
        .put("x", X);
  }
}
