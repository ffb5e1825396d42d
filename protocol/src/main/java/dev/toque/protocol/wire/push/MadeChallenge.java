package dev.toque.protocol.wire.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Answer of {@code POST /internal/v1/challenges}. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MadeChallenge(
    UUID challengeId,
    Instant createdAt,
    Instant expiresAt,
    boolean notified,
    Optional<Withheld> reason) {}
