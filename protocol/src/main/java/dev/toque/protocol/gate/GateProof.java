package dev.toque.protocol.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.problem.ProblemException;

/** What shows, for one statement, that the person was there. Source: protocol.md, section 3.2. */
public sealed interface GateProof permits PinProof, BiometricProof {
  /**
   * @param json {@code {"method":"pin","signature"}} or {@code
   *     {"method":"webauthn","credential":AuthenticationResponseJSON}}
   * @throws ProblemException {@code malformed}
   */
  static GateProof fromJson(JsonNode json) {
    GateJson gate = GateJson.of(json, "gate");
    return switch (gate.method()) {
      case PIN -> gate.signature();
      case WEBAUTHN -> new BiometricProof(gate.credential().assertion());
    };
  }

  GateMethod method();

  /** The form that {@link #fromJson} reads. */
  JsonNode toJson();
}
