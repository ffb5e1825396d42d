package dev.toque.protocol.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.problem.ProblemException;

/** What shows, for one statement, that the person was there. Source: protocol.md, section 3.2. */
public sealed interface GateProof permits PinProof {
  /**
   * @param json {@code {"method":"pin","signature"}}
   * @throws ProblemException {@code malformed}
   */
  static GateProof fromJson(JsonNode json) {
    return new PinProof(GateJson.of(json, "gate").signature());
  }

  String method();

  /** The form that {@link #fromJson} reads. */
  JsonNode toJson();
}
