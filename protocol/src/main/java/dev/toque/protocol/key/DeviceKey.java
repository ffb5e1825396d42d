package dev.toque.protocol.key;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.util.Map;

/**
 * The public key of one enrolment of a phone. Source: protocol.md, section 2.1.
 *
 * @param publicKey a point on P-256
 * @param deviceId the key's RFC 7638 SHA-256 thumbprint
 */
public record DeviceKey(ECPublicKey publicKey, String deviceId) {
  private static final Map<String, String> FIXED = Map.of("kty", "EC", "crv", "P-256");

  public DeviceKey {
    P256.requireOnCurve(publicKey.getW());
    if (!deviceId.equals(thumbprint(publicKey))) {
      throw new IllegalArgumentException("the device id is the thumbprint of the key");
    }
  }

  public static DeviceKey of(ECPublicKey publicKey) {
    return new DeviceKey(publicKey, thumbprint(publicKey));
  }

  /**
   * @param jwk exactly {@code kty}, {@code crv}, {@code x} and {@code y}
   * @throws IllegalArgumentException for anything else or a point that is not on the curve
   */
  public static DeviceKey fromJwk(JsonNode jwk) {
    Jwk exact = Jwk.of(jwk, FIXED, "x", "y");
    return of(P256.key(exact.number("x"), exact.number("y")));
  }

  /**
   * @throws IllegalArgumentException as for {@link #fromJwk(JsonNode)}
   */
  public static DeviceKey fromJwk(String json) {
    return fromJwk(Jwk.parse(json));
  }

  public JsonNode toJson() {
    return Jwk.parse(toJwk());
  }

  /** The JWK in the one form that RFC 7638 hashes: members sorted, no spaces. */
  public String toJwk() {
    return canonical(publicKey.getW());
  }

  private static String thumbprint(ECPublicKey key) {
    return Base64Url.encode(
        Digests.sha256(canonical(key.getW()).getBytes(StandardCharsets.US_ASCII)));
  }

  private static String canonical(ECPoint point) {
    return "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}"
        .formatted(Jwk.encode(point.getAffineX()), Jwk.encode(point.getAffineY()));
  }
}
