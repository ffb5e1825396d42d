package dev.toque.push.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * Where notifications of one phone go.
 *
 * @param address what the provider needs to know: the body of {@code PUT /targets/me}
 * @param registeredAt when the phone registered it last
 */
public record PushTarget(
    String deviceId, UUID accountId, String transport, JsonNode address, Instant registeredAt) {

  /** The address is a secret of the phone. */
  @Override
  public String toString() {
    return "PushTarget[%s %s]".formatted(transport, deviceId);
  }
}
