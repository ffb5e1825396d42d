package dev.toque.protocol.wire.activation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.challenge.TransferOutcome;
import dev.toque.protocol.wire.Fields;

/** Body of {@code POST /internal/v1/devices/{deviceId}/gate-verifications}. */
public record GateVerification(String statement, JsonNode gate, TransferOutcome transfer) {
  public GateVerification {
    Fields.require("statement", statement);
    Fields.require("gate", gate);
    Fields.require("transfer", transfer);
  }

  @Override
  public String toString() {
    return "GateVerification[redacted]";
  }
}
