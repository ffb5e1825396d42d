package dev.toque.protocol.wire.enrolment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.wire.Fields;
import dev.toque.protocol.wire.PhoneDescription;

/**
 * Body of {@code POST /enrollments}. The gate is read by {@code NewGate}, or as a proof when a
 * biometric enrolment is repeated.
 */
public record EnrollRequest(String code, PhoneDescription device, String statement, JsonNode gate) {
  public EnrollRequest {
    Fields.require("code", code);
    Fields.require("device", device);
    Fields.require("statement", statement);
    Fields.require("gate", gate);
  }

  @Override
  public String toString() {
    return "EnrollRequest[redacted]";
  }
}
