package dev.toque.protocol.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.key.PinKey;
import dev.toque.protocol.problem.ProblemException;

/** The public half of what shows that the person was there. Source: protocol.md, section 3. */
public sealed interface GateKey permits GateKey.Pin {
  /** The gate is a PIN, known only as the key it derives. */
  record Pin(PinKey key) implements GateKey {
    @Override
    public String method() {
      return PinProof.METHOD;
    }

    @Override
    public JsonNode toJson() {
      ObjectNode json = StrictJson.mapper().createObjectNode().put("method", method());
      json.set("publicKey", key.toJson());
      return json;
    }
  }

  /**
   * @param json {@code {"method":"pin","publicKey":{JWK}}}
   * @throws ProblemException {@code malformed}
   */
  static GateKey fromJson(JsonNode json) {
    return new Pin(GateJson.of(json, "gate").publicKey());
  }

  String method();

  /** The form that {@link #fromJson} reads. */
  JsonNode toJson();
}
