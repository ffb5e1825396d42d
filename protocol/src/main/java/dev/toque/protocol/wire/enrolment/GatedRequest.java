package dev.toque.protocol.wire.enrolment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.wire.Fields;

/** Body of a request that a statement and the gate confirm: gate check, removal and veto. */
public record GatedRequest(String statement, JsonNode gate) {
  public GatedRequest {
    Fields.require("statement", statement);
    Fields.require("gate", gate);
  }

  @Override
  public String toString() {
    return "GatedRequest[redacted]";
  }
}
