package dev.toque.protocol.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.testing.Vectors;
import java.math.BigInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeviceKeyTest {
  private static final String X = "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs";
  private static final String Y = "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA";
  private static final BigInteger P =
      new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);

  /** y of the points with x = 0: a square root of b. */
  private static final BigInteger ROOT_OF_B =
      new BigInteger("66485c780e2f83d72433bd5d84a06bb6541c2af31dae871728bf856a174f93f4", 16);

  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final BigInteger Y_OF_X_5 =
      new BigInteger("459243b9aa581806fe913bce99817ade11ca503c64d9a3c533415c083248fbcc", 16);
  private static final BigInteger X_OF_Y_5 =
      new BigInteger("d7325d7646cd60d80a92738ceb345f844cffaf35841022cab176f692de8de1d7", 16);

  static Stream<JsonNode> thumbprints() {
    return Vectors.of("thumbprints.json", "vectors");
  }

  @ParameterizedTest
  @MethodSource("thumbprints")
  void deviceIdIsTheThumbprint(JsonNode vector) {
    assertEquals(
        vector.path("thumbprint").textValue(), DeviceKey.fromJwk(vector.path("jwk")).deviceId());
  }

  @Test
  void jwkIsReadBackAndItsMembersAreSorted() {
    String jwk = DeviceKey.fromJwk(jwk()).toJwk();

    assertEquals(
        "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(X, Y), jwk);
    assertEquals(DeviceKey.fromJwk(jwk()), DeviceKey.fromJwk(jwk));
    assertEquals(jwk, DeviceKey.fromJwk(jwk).toJson().toString());
  }

  @Test
  void coordinateWithLeadingZerosKeepsItsThirtyTwoBytes() {
    ObjectNode jwk = jwk().put("x", bytes(BigInteger.ZERO)).put("y", bytes(ROOT_OF_B));

    assertEquals(jwk.path("x"), DeviceKey.fromJwk(jwk).toJson().path("x"));
  }

  @Test
  void pointsWithSmallCoordinatesAreAccepted() {
    DeviceKey.fromJwk(jwk().put("x", bytes(FIVE)).put("y", bytes(Y_OF_X_5)));
    DeviceKey.fromJwk(jwk().put("x", bytes(X_OF_Y_5)).put("y", bytes(FIVE)));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        row("another type", jwk -> jwk.put("kty", "RSA")),
        row("another curve", jwk -> jwk.put("crv", "P-384")),
        row("no x", jwk -> jwk.remove("x")),
        row("no y", jwk -> jwk.remove("y")),
        row("no curve", jwk -> jwk.remove("crv")),
        row("a private key", jwk -> jwk.put("d", X)),
        row("a key id", jwk -> jwk.put("kid", "1")),
        row("another member instead of y", jwk -> jwk.put("z", Y).remove("y")),
        row("x is a number", jwk -> jwk.put("x", 1)),
        row("x is null", jwk -> jwk.putNull("x")),
        row("x is padded", jwk -> jwk.put("x", X + "=")),
        row("x has stray bits", jwk -> jwk.put("x", X.substring(0, 42) + "t")),
        row("x has 31 bytes", jwk -> jwk.put("x", Base64Url.encode(new byte[31]))),
        row("x has 33 bytes", jwk -> jwk.put("x", "AA" + X)),
        row("x with a leading zero byte", jwk -> jwk.put("x", prefixed(X))),
        row("swapped coordinates", jwk -> jwk.put("x", Y).put("y", X)),
        row("off the curve by one", jwk -> jwk.put("y", Y.substring(0, 42) + "E")),
        row("zero", jwk -> jwk.put("x", zeros()).put("y", zeros())),
        row("x is p", jwk -> jwk.put("x", bytes(P)).put("y", bytes(ROOT_OF_B))),
        row("x above p", jwk -> jwk.put("x", bytes(P.add(FIVE))).put("y", bytes(Y_OF_X_5))),
        row("y above p", jwk -> jwk.put("x", bytes(X_OF_Y_5)).put("y", bytes(P.add(FIVE)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void otherKeysAreRefused(String name, Consumer<ObjectNode> change) {
    ObjectNode jwk = jwk();
    change.accept(jwk);

    assertThrows(IllegalArgumentException.class, () -> DeviceKey.fromJwk(jwk));
  }

  @Test
  void textThatIsNotAJwkIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> DeviceKey.fromJwk("not json"));
    assertThrows(IllegalArgumentException.class, () -> DeviceKey.fromJwk("[1,2,3,4]"));
  }

  @Test
  void deviceIdOfAnotherKeyIsRefused() {
    DeviceKey key = DeviceKey.fromJwk(jwk());

    assertThrows(
        IllegalArgumentException.class,
        () -> new DeviceKey(key.publicKey(), Base64Url.encode(new byte[32])));
  }

  private static Arguments row(String name, Consumer<ObjectNode> change) {
    return Arguments.of(name, change);
  }

  private static ObjectNode jwk() {
    return StrictJson.mapper()
        .createObjectNode()
        .put("kty", "EC")
        .put("crv", "P-256")
        .put("x", X)
        .put("y", Y);
  }

  private static String zeros() {
    return bytes(BigInteger.ZERO);
  }

  private static String bytes(BigInteger number) {
    return Jwk.encode(number);
  }

  private static String prefixed(String coordinate) {
    byte[] bytes = Base64Url.decode(coordinate);
    byte[] longer = new byte[bytes.length + 1];
    System.arraycopy(bytes, 0, longer, 1, bytes.length);
    return Base64Url.encode(longer);
  }
}
