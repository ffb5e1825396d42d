package dev.toque.protocol.wire.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.wire.Fields;
import java.util.Optional;

/** Body of {@code POST /challenges/{id}/answer}; the gate is read by {@code GateProof}. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AnswerRequest(String statement, Optional<JsonNode> gate) {
  public AnswerRequest {
    Fields.require("statement", statement);
    // Jackson reads an absent member as the JSON value null
    gate = gate.filter(json -> !json.isNull());
  }

  @Override
  public String toString() {
    return "AnswerRequest[redacted]";
  }
}
