package dev.toque.protocol.wire.activation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.enrolment.Platform;
import dev.toque.protocol.enrolment.RejectReason;
import dev.toque.protocol.gate.GateKey;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.wire.Account;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A device with its keys, as the services see it: {@code Device} of internal-api.md. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DeviceView(
    UUID enrollmentId,
    String deviceId,
    UUID accountId,
    Account account,
    EnrolmentState status,
    Optional<RejectReason> reason,
    String name,
    Platform platform,
    Optional<String> model,
    JsonNode publicKey,
    JsonNode gate,
    Instant addedAt,
    Optional<Instant> activatedAt,
    Optional<Instant> lastUsedAt,
    int triesLeft) {

  /** The device key; its thumbprint is computed, not believed. */
  public DeviceKey key() {
    return DeviceKey.fromJwk(publicKey);
  }

  public GateKey gateKey() {
    return GateKey.fromJson(gate);
  }

  @Override
  public String toString() {
    return "DeviceView[%s %s]".formatted(enrollmentId, status);
  }
}
