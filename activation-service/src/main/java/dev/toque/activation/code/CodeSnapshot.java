package dev.toque.activation.code;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Several codes at one instant.
 *
 * @param now Redis' clock, by which their ends are judged
 */
public record CodeSnapshot(Instant now, Map<UUID, StoredCode> codes) {

  static final CodeSnapshot EMPTY = new CodeSnapshot(Instant.EPOCH, Map.of());

  /** The code, if Redis still knows it. */
  public Optional<StoredCode> find(UUID activationId) {
    return Optional.ofNullable(codes.get(activationId));
  }

  /** Whether the code has not ended yet. */
  public boolean isOpen(StoredCode code) {
    return code.ended().isEmpty() && now.isBefore(code.expiresAt());
  }
}
