package dev.toque.push.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.wire.signin.TargetRequest;
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

  /**
   * What the provider needs to know, read as what its transport keeps.
   *
   * @throws dev.toque.protocol.problem.ProblemException {@code malformed} when it is none
   */
  public <T extends TargetRequest> T address(Class<T> type) {
    return StrictJson.read(StrictJson.write(address), type);
  }

  /** The address is a secret of the phone. */
  @Override
  public String toString() {
    return "PushTarget[%s %s]".formatted(transport, deviceId);
  }
}
