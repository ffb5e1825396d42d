package dev.toque.protocol.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.webauthn.Assertion;

/** An assertion by the phone's own authenticator, whose challenge is a statement's hash. */
public record BiometricProof(Assertion assertion) implements GateProof {
  @Override
  public GateMethod method() {
    return GateMethod.WEBAUTHN;
  }

  @Override
  public JsonNode toJson() {
    ObjectNode json = GateJson.write(method());
    json.set("credential", assertion.toJson());
    return json;
  }
}
