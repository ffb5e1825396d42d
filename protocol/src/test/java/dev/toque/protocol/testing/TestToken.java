package dev.toque.protocol.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;

/**
 * A proof or statement that is being made: right unless a test bends it before it is signed. Not
 * thread-safe; {@link #sign} may be called more than once.
 */
public final class TestToken {
  private final ObjectNode header;
  private final ObjectNode payload;
  private PrivateKey key;
  private String algorithm = "SHA256withECDSAinP1363Format";

  TestToken(ObjectNode header, ObjectNode payload, PrivateKey key) {
    this.header = header;
    this.payload = payload;
    this.key = key;
  }

  /** Sets or replaces a member of the JOSE header; the value is anything Jackson can write. */
  public TestToken header(String name, Object value) {
    header.set(name, StrictJson.mapper().valueToTree(value));
    return this;
  }

  public TestToken withoutHeader(String name) {
    header.remove(name);
    return this;
  }

  /** Sets or replaces a claim; the value is anything Jackson can write. */
  public TestToken claim(String name, Object value) {
    payload.set(name, StrictJson.mapper().valueToTree(value));
    return this;
  }

  public TestToken without(String claim) {
    payload.remove(claim);
    return this;
  }

  /** Signs with another key than the one that the token names. */
  public TestToken signedBy(TestPhone other) {
    key = other.privateKey();
    return this;
  }

  /** Signs in DER, as ECDSA libraries do when nobody says otherwise. */
  public TestToken der() {
    algorithm = "SHA256withECDSA";
    return this;
  }

  public JsonNode header() {
    return header;
  }

  public JsonNode payload() {
    return payload;
  }

  /** The compact JWS. */
  public String sign() {
    return sign(StrictJson.writeString(header), StrictJson.writeString(payload));
  }

  /** The compact JWS over these very texts, which need not be JSON. */
  public String sign(String headerJson, String payloadJson) {
    String signed = encode(headerJson) + "." + encode(payloadJson);
    byte[] signature = FastCrypto.sign(algorithm, key, signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + Base64Url.encode(signature);
  }

  private static String encode(String json) {
    return Base64Url.encode(json.getBytes(StandardCharsets.UTF_8));
  }
}
