package dev.toque.protocol.wire.enrolment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.wire.Fields;

/** Body of {@code PUT /enrollments/me/gate}; {@code next} is read by {@code NewGate}. */
public record ChangeGateRequest(String statement, JsonNode gate, JsonNode next) {
  public ChangeGateRequest {
    Fields.require("statement", statement);
    Fields.require("gate", gate);
    Fields.require("next", next);
  }

  @Override
  public String toString() {
    return "ChangeGateRequest[redacted]";
  }
}
