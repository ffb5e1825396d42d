package dev.toque.protocol.jws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;

/**
 * A compact JWS (RFC 7515, section 3.1), taken apart strictly: three segments of canonical
 * base64url, header and payload JSON objects without duplicate members. Nothing is believed before
 * {@link #signedBy}.
 *
 * @param signedBytes the ASCII bytes of header and payload as they were sent
 * @param text the whole as it was sent
 */
public record CompactJws(
    JsonNode header, JsonNode payload, byte[] signedBytes, byte[] signature, String text) {

  /**
   * @param maxBytes longer texts are refused unread
   * @throws ProblemException {@code proof-invalid} with the reason {@code size} or {@code form}
   */
  public static CompactJws parse(String text, int maxBytes) {
    if (text.length() > maxBytes) {
      throw ProblemException.proofInvalid("size");
    }
    String[] segments = text.split("\\.", -1);
    if (segments.length != 3) {
      throw ProblemException.proofInvalid("form");
    }
    return new CompactJws(
        object(segments[0]),
        object(segments[1]),
        ascii(segments[0] + "." + segments[1]),
        decode(segments[2]),
        text);
  }

  /** Whether the signature is ES256 in its raw form of 64 bytes and made by this key. */
  public boolean signedBy(ECPublicKey key) {
    return Es256.verifies(key, signedBytes, signature);
  }

  public static String sign(String headerJson, String payloadJson, ECPrivateKey key) {
    String signed = encode(headerJson) + "." + encode(payloadJson);
    return signed + "." + Base64Url.encode(Es256.sign(key, ascii(signed)));
  }

  private static String encode(String json) {
    return Base64Url.encode(json.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode object(String segment) {
    try {
      JsonNode json = StrictJson.readTree(decode(segment));
      if (json.isObject()) {
        return json;
      }
    } catch (ProblemException e) {
      throw ProblemException.proofInvalid("form");
    }
    throw ProblemException.proofInvalid("form");
  }

  private static byte[] decode(String segment) {
    try {
      return Base64Url.decode(segment);
    } catch (IllegalArgumentException e) {
      throw ProblemException.proofInvalid("form");
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "CompactJws[redacted]";
  }
}
