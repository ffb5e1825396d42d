package dev.toque.protocol.wire.signin;

import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.challenge.Transfer;
import java.time.Instant;
import java.util.UUID;

/**
 * A challenge as its phone sees it; {@code display} is the exact text to show and to hash. Source:
 * protocol.md, section 5.1.
 */
public record ChallengeView(
    UUID id,
    ChallengeState status,
    Instant createdAt,
    Instant expiresAt,
    String nonce,
    String display,
    Transfer transfer) {
  @Override
  public String toString() {
    return "ChallengeView[redacted]";
  }
}
