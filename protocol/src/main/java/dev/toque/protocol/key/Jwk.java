package dev.toque.protocol.key;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** A JSON Web Key of which every member is known: nothing else may travel in it. */
record Jwk(JsonNode json) {
  /**
   * @param fixed members that must have exactly these values
   * @param coordinates members that each hold 32 bytes
   */
  static Jwk of(JsonNode json, Map<String, String> fixed, String... coordinates) {
    boolean exact = json.isObject() && json.size() == fixed.size() + coordinates.length;
    if (!exact || !fixed.entrySet().stream().allMatch(member -> has(json, member))) {
      throw new IllegalArgumentException("not the expected members of a JWK");
    }
    Jwk jwk = new Jwk(json);
    for (String name : coordinates) {
      jwk.coordinate(name);
    }
    return jwk;
  }

  static JsonNode parse(String text) {
    try {
      return StrictJson.readTree(text.getBytes(StandardCharsets.UTF_8));
    } catch (ProblemException e) {
      throw new IllegalArgumentException("a JWK is a JSON object", e);
    }
  }

  byte[] coordinate(String name) {
    JsonNode member = json.path(name);
    byte[] bytes = member.isTextual() ? Base64Url.decode(member.textValue()) : new byte[0];
    if (bytes.length != P256.COORDINATE_BYTES) {
      throw new IllegalArgumentException("a coordinate is 32 bytes of base64url");
    }
    return bytes;
  }

  BigInteger number(String name) {
    return new BigInteger(1, coordinate(name));
  }

  /** The 32 bytes, big-endian, of a number below 2^256. */
  static String encode(BigInteger number) {
    byte[] shortest = number.toByteArray();
    int sign = shortest.length > P256.COORDINATE_BYTES ? 1 : 0;
    byte[] bytes = new byte[P256.COORDINATE_BYTES];
    byte[] magnitude = Arrays.copyOfRange(shortest, sign, shortest.length);
    System.arraycopy(magnitude, 0, bytes, bytes.length - magnitude.length, magnitude.length);
    return Base64Url.encode(bytes);
  }

  private static boolean has(JsonNode json, Map.Entry<String, String> member) {
    return member.getValue().equals(json.path(member.getKey()).textValue());
  }
}
