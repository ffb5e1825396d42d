package dev.toque.protocol.wire.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.challenge.Decision;
import dev.toque.protocol.wire.Fields;
import java.util.Optional;

/** What a phone answered, as it came; the portal verifies it. Source: protocol.md, section 5.7. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StoredAnswer(
    String deviceId, String statement, Optional<JsonNode> gate, Decision decision) {
  public StoredAnswer {
    Fields.require("deviceId", deviceId);
    Fields.require("statement", statement);
    Fields.require("decision", decision);
    // Jackson reads an absent member as the JSON value null
    gate = gate.filter(json -> !json.isNull());
  }

  @Override
  public String toString() {
    return "StoredAnswer[redacted]";
  }
}
