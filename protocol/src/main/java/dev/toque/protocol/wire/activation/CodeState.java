package dev.toque.protocol.wire.activation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.wire.PhoneDescription;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a code and the enrolment that came of it stand.
 *
 * @param confirmUntil until when the number may be typed
 * @param triesLeft for the number
 * @param reason of {@code rejected} ({@code RejectReason}) or {@code expired} ({@code EndReason})
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CodeState(
    UUID activationId,
    Optional<UUID> accountId,
    Optional<Purpose> purpose,
    CodePhase state,
    Optional<Instant> expiresAt,
    Optional<PhoneDescription> device,
    Optional<UUID> enrollmentId,
    Optional<String> deviceId,
    Optional<Instant> confirmUntil,
    Optional<Integer> triesLeft,
    Optional<String> reason,
    Optional<Instant> endedAt) {

  /** A code of which nothing is known any more. */
  public static CodeState unknown(UUID activationId) {
    return new CodeState(
        activationId,
        Optional.empty(),
        Optional.empty(),
        CodePhase.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
