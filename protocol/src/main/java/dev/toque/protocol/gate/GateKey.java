package dev.toque.protocol.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.key.PinKey;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.webauthn.Credential;

/** The public half of what shows that the person was there. Source: protocol.md, section 3. */
public sealed interface GateKey permits GateKey.Pin, GateKey.Biometric {
  /** The gate is a PIN, known only as the key it derives. */
  record Pin(PinKey key) implements GateKey {
    @Override
    public GateMethod method() {
      return GateMethod.PIN;
    }

    @Override
    public JsonNode toJson() {
      ObjectNode json = GateJson.write(method());
      json.set("publicKey", key.toJson());
      return json;
    }
  }

  /** The gate is the phone's own unlock, known as the credential of its authenticator. */
  record Biometric(Credential credential) implements GateKey {
    @Override
    public GateMethod method() {
      return GateMethod.WEBAUTHN;
    }

    @Override
    public JsonNode toJson() {
      ObjectNode json = GateJson.write(method());
      json.putObject("credential")
          .put("id", Base64Url.encode(credential.id()))
          .put("publicKey", Base64Url.encode(credential.publicKey()));
      return json;
    }
  }

  /**
   * @param json {@code {"method":"pin","publicKey":{JWK}}} or {@code
   *     {"method":"webauthn","credential":{"id","publicKey"}}}, the latter a COSE_Key as base64url
   * @throws ProblemException {@code malformed}
   */
  static GateKey fromJson(JsonNode json) {
    GateJson gate = GateJson.of(json, "gate");
    return switch (gate.method()) {
      case PIN -> new Pin(gate.publicKey());
      case WEBAUTHN -> new Biometric(gate.credential().credential());
    };
  }

  GateMethod method();

  /** The form that {@link #fromJson} reads; the same key always gives the same text. */
  JsonNode toJson();
}
