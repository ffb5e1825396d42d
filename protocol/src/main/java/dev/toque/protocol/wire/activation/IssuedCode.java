package dev.toque.protocol.wire.activation;

import dev.toque.protocol.code.Purpose;
import java.time.Instant;
import java.util.UUID;

/** Answer of {@code POST /internal/v1/codes}. */
public record IssuedCode(UUID activationId, String code, Instant expiresAt, Purpose purpose) {
  @Override
  public String toString() {
    return "IssuedCode[redacted]";
  }
}
