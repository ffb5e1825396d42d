package dev.toque.protocol.wire.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.ChallengeState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** {@code ChallengeState} of internal-api.md. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ChallengeStateView(
    UUID challengeId,
    UUID accountId,
    Act act,
    ChallengeState state,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> decidedAt,
    boolean seen,
    Optional<StoredAnswer> answer) {}
