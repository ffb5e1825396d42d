package dev.toque.protocol.wire.activation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/**
 * Answer of {@code POST /internal/v1/accounts/{accountId}/offline-verifications}.
 *
 * @param enrollmentId the phone whose response was right; empty otherwise
 * @param triesLeft wrong responses that are left in a row
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OfflineVerdict(
    OfflineOutcome outcome,
    Optional<UUID> enrollmentId,
    Optional<String> deviceId,
    int triesLeft) {}
