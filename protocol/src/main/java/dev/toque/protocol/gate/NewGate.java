package dev.toque.protocol.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.problem.ProblemException;

/**
 * A gate that brings its key: at enrolment, and as {@code next} of a change. Source: protocol.md,
 * section 4.1.
 */
public record NewGate(GateKey key, GateProof proof) {
  /**
   * @param json {@code {"method":"pin","publicKey":{JWK},"signature"}}
   * @throws ProblemException {@code malformed}
   */
  public static NewGate fromJson(JsonNode json) {
    return fromJson(json, "gate");
  }

  /**
   * @param field the member of the body in which the gate stands, to name it in a problem
   * @throws ProblemException {@code malformed}
   */
  public static NewGate fromJson(JsonNode json, String field) {
    GateJson gate = GateJson.of(json, field);
    return new NewGate(new GateKey.Pin(gate.publicKey()), new PinProof(gate.signature()));
  }

  /** Whether the key that came along made the proof. */
  public boolean opens(byte[] statementBytes) {
    return Gates.opens(key, proof, statementBytes);
  }
}
