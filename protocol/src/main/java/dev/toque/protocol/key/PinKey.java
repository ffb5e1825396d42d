package dev.toque.protocol.key;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.signature.SignatureAlgorithm;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Map;

/**
 * The public Ed25519 key that a PIN and a phone's salt derive: all that the server knows of a PIN.
 * Source: protocol.md, section 3.3; RFC 8037.
 *
 * @param point its 32 bytes
 */
public record PinKey(byte[] point) {
  private static final Map<String, String> FIXED = Map.of("kty", "OKP", "crv", "Ed25519");
  private static final KeyFactory KEYS = keys();

  /**
   * @throws IllegalArgumentException for an encoding that is not canonical, or a point that is not
   *     on the curve or of small order
   */
  public PinKey {
    if (point.length != P256.COORDINATE_BYTES) {
      throw new IllegalArgumentException("an Ed25519 key is 32 bytes");
    }
    point = point.clone();
    Ed25519Point.decode(point);
  }

  /**
   * @param jwk exactly {@code kty}, {@code crv} and {@code x}
   * @throws IllegalArgumentException for anything else or a point that the constructor refuses
   */
  public static PinKey fromJwk(JsonNode jwk) {
    return new PinKey(Jwk.of(jwk, FIXED, "x").coordinate("x"));
  }

  /**
   * @throws IllegalArgumentException as for {@link #fromJwk(JsonNode)}
   */
  public static PinKey fromJwk(String json) {
    return fromJwk(Jwk.parse(json));
  }

  public JsonNode toJson() {
    return Jwk.parse(toJwk());
  }

  public String toJwk() {
    return "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"%s\"}".formatted(Base64Url.encode(point));
  }

  /** Whether the signature is 64 bytes and made over the message with this key's private half. */
  public boolean verifies(byte[] message, byte[] signature) {
    return SignatureAlgorithm.ED25519.verifies(publicKey(), message, signature);
  }

  @Override
  public byte[] point() {
    return point.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PinKey key && Arrays.equals(point, key.point);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(point);
  }

  @Override
  public String toString() {
    return "PinKey[redacted]";
  }

  private PublicKey publicKey() {
    try {
      return KEYS.generatePublic(
          new EdECPublicKeySpec(NamedParameterSpec.ED25519, Ed25519Point.decode(point)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a checked point is a key", e);
    }
  }

  private static KeyFactory keys() {
    try {
      return KeyFactory.getInstance("Ed25519");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("JDK 15 and newer have Ed25519", e);
    }
  }
}
