package dev.toque.protocol.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.json.WireName;
import dev.toque.protocol.key.PinKey;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.webauthn.CredentialJson;

/** Reads the members of a gate. */
record GateJson(GateMethod method, JsonNode json, String field) {
  private static final int SIGNATURE_BYTES = 64;

  static GateJson of(JsonNode json, String field) {
    if (json == null || !json.isObject()) {
      throw ProblemException.malformed(field, "must be an object");
    }
    GateMethod method =
        WireName.find(GateMethod.class, json.path("method").textValue())
            .orElseThrow(
                () -> ProblemException.malformed(field + ".method", "must be pin or webauthn"));
    return new GateJson(method, json, field);
  }

  static ObjectNode write(GateMethod method) {
    return StrictJson.mapper().createObjectNode().put("method", method.wire());
  }

  PinKey publicKey() {
    try {
      return PinKey.fromJwk(json.path("publicKey"));
    } catch (IllegalArgumentException e) {
      throw ProblemException.malformed(field + ".publicKey", "must be an Ed25519 JWK");
    }
  }

  PinProof signature() {
    try {
      byte[] signature = Base64Url.decode(json.path("signature").asText(""));
      if (signature.length == SIGNATURE_BYTES) {
        return new PinProof(signature);
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw ProblemException.malformed(field + ".signature", "must be 64 bytes of base64url");
  }

  CredentialJson credential() {
    return new CredentialJson(json.path("credential"), field + ".credential");
  }
}
