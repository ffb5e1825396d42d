package dev.toque.protocol.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.key.PinKey;
import dev.toque.protocol.problem.ProblemException;

/** Reads the members of a PIN gate. The method {@code webauthn} is not offered yet. */
record GateJson(JsonNode json, String field) {
  private static final int SIGNATURE_BYTES = 64;

  static GateJson of(JsonNode json, String field) {
    if (json == null || !json.isObject()) {
      throw ProblemException.malformed(field, "must be an object");
    }
    if (!PinProof.METHOD.equals(json.path("method").textValue())) {
      throw ProblemException.malformed(field + ".method", "must be pin");
    }
    return new GateJson(json, field);
  }

  PinKey publicKey() {
    try {
      return PinKey.fromJwk(json.path("publicKey"));
    } catch (IllegalArgumentException e) {
      throw ProblemException.malformed(field + ".publicKey", "must be an Ed25519 JWK");
    }
  }

  byte[] signature() {
    try {
      byte[] signature = Base64Url.decode(json.path("signature").asText(""));
      if (signature.length == SIGNATURE_BYTES) {
        return signature;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw ProblemException.malformed(field + ".signature", "must be 64 bytes of base64url");
  }
}
